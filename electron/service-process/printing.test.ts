import { expect, it } from 'vitest'
import type { Printer } from '#service/ports/printer.ts'
import { createMainPrinter } from './printing.ts'

const setUp = (kind: 'none' | 'edge' = 'none') => {
  const asked: { id: number; html: string }[] = []
  const other: Printer = {
    kind: async () => kind,
    print: async html => new TextEncoder().encode(`edge ${html}`),
    close: async () => {}
  }
  return { asked, ...createMainPrinter(message => void asked.push(message), other) }
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytes = (words: string) => new TextEncoder().encode(words)

it('answers find their papers in whatever order; a stray answer is nobody’s', async () => {
  const { asked, printer, answered } = setUp()
  expect(await printer.kind()).toBe('electron')
  const [one, two] = [printer.print('a'), printer.print('b')]
  answered({ id: 99, bytes: bytes('x') })
  answered({ id: asked[1]!.id, bytes: bytes('B') })
  answered({ id: asked[0]!.id, bytes: bytes('A') })
  expect([text(await one), text(await two)]).toEqual(['A', 'B'])
})

it('what the window cannot print the installed browser prints; without one the person is told', async () => {
  const edge = setUp('edge')
  const printed = edge.printer.print('a')
  edge.answered({ id: edge.asked[0]!.id, failed: 'gone' })
  expect(text(await printed)).toBe('edge a')
  const alone = setUp()
  const failed = alone.printer.print('a')
  alone.answered({ id: alone.asked[0]!.id, failed: 'gone' })
  await expect(failed).rejects.toMatchObject({ code: 'PRINT_FAILED' })
})
