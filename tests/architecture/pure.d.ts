// The few web-standard names that pure rooms may use; every host we run on has them.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}
interface AbortSignal {
  readonly aborted: boolean
  throwIfAborted(): void
}
declare class Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}
declare class File extends Blob {
  readonly name: string
}
