/** What a report about a fault must know of the machine. Names no person, no folder and no address. */
export type MachineFacts = {
  /** 'win32 x64' */
  platform: string
  /** Version of the system as it calls itself. */
  release: string
  memoryMb: number
  /** Versions of what the program runs on: node, and in Electron electron and chrome. */
  versions: Record<string, string>
}
export type Machine = {
  facts(): MachineFacts
  /** Bytes of all files under a folder; what cannot be read is left out. */
  sizeOf(folder: string): Promise<number>
}
