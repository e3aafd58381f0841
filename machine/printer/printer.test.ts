import { PassThrough } from 'node:stream'
import { EventEmitter } from 'node:events'
import { afterAll, describe, expect, test } from 'vitest'
import { chromiumPrinter } from './chromium.ts'
import { overPipes } from './devtools.ts'
import { browsersOf, findBrowser } from './find-browser.ts'

describe('the browser', () => {
  test('is looked for in fixed places only, Edge first', () => {
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' }
    expect(browsersOf('win32', env)[0]).toEqual({
      kind: 'edge',
      path: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    })
    expect(findBrowser('linux', { PATH: '.:/usr/bin:bin' }, path => path.endsWith('chromium'))).toEqual({
      kind: 'chromium',
      path: '/usr/bin/chromium'
    })
    expect(findBrowser('darwin', {}, () => false)).toBeNull()
  })

  test('without one the person is told', async () => {
    const none = chromiumPrinter(null)
    expect(await none.kind()).toBe('none')
    await expect(none.print('<p>')).rejects.toMatchObject({ code: 'NO_PRINTER' })
  })

  test('that cannot be started is said, and nothing is left running', async () => {
    const broken = chromiumPrinter({ kind: 'chromium', path: '/nowhere/chromium' })
    await expect(broken.print('<p>')).rejects.toMatchObject({ code: 'PRINT_FAILED' })
    await broken.close()
  })
})

describe('the protocol over its pipes', () => {
  const open = () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const child = Object.assign(new EventEmitter(), { kill: () => true, ref: () => {}, unref: () => {} })
    return { input, output, child, devtools: overPipes(input, output, child as never) }
  }
  test('answers find their questions, cut where they may', async () => {
    const { output, devtools } = open()
    const [one, two] = [devtools.send('A'), devtools.send('B')]
    const bytes = Buffer.from('{"id":2,"result":{"x":"ў"}}\0{"method":"event"}\0{"id":1,"error":{"message":"no"}}\0')
    for (const byte of bytes) output.write(Buffer.from([byte]))
    expect(await two).toEqual({ x: 'ў' })
    await expect(one).rejects.toThrow('no')
  })
  test('a browser that ends leaves nobody waiting', async () => {
    const { child, devtools } = open()
    const asked = devtools.send('A')
    child.emit('exit')
    await expect(asked).rejects.toThrow('ended')
    await expect(devtools.send('B')).rejects.toThrow('ended')
  })
})

const browser = findBrowser()
describe.skipIf(browser === null)('printing', () => {
  const printer = chromiumPrinter(browser)
  afterAll(() => printer.close())
  test('two papers one after the other, scripts of a page never run', async () => {
    const page = (words: string): string =>
      `<!doctype html><title>${words}</title><p id=a>a<script>document.title='ran'</script>`
    const [one, two] = await Promise.all([printer.print(page('first')), printer.print(page('second'))])
    const text = new TextDecoder('latin1')
    expect(text.decode(one)).toMatch(/^%PDF-/)
    expect(text.decode(one)).toContain('/Title (first)')
    expect(text.decode(two)).toContain('/Title (second)')
  })
  test('more papers than pages at once, none lost or mixed', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `paper${index}`)
    const made = await Promise.all(names.map(name => printer.print(`<!doctype html><title>${name}</title><p>${name}`)))
    const text = new TextDecoder('latin1')
    expect(made.map(bytes => /\/Title \((\w+)\)/.exec(text.decode(bytes))?.[1])).toEqual(names)
  })
})
