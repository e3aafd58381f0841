/** `npm run layout [count]`: the shipped templates printed by us and by LibreOffice, 30 data sets each; ends with 1 when they differ. */
import { compare, hasOffice, officePdfs } from '#tests/layout/compare.ts'
import { printHtml } from '#documents/print/print-html.ts'
import { chromiumPrinter } from '#machine/printer/chromium.ts'
import { fonts } from '#tests/layout/fonts.ts'
import { KINDS, paperOf } from '#tests/layout/papers.ts'

const LEAST = 0.95
const count = Number(process.argv[2] ?? 30)
const files = await fonts()
const printer = chromiumPrinter()
if ((await printer.kind()) === 'none' || !(await hasOffice())) {
  console.log('A browser and LibreOffice are needed')
  process.exit(2)
}
let failed = false
for (const kind of KINDS.filter(one => process.argv[3] === undefined || one === process.argv[3])) {
  const papers = new Map<string, Uint8Array>()
  for (let seed = 1; seed <= count; seed++) papers.set(`${kind}-${seed}`, await paperOf(kind, seed))
  const theirs = await officePdfs(papers)
  let [pages, texts, paragraphs, alike] = [0, 0, 0, 0]
  const apart = new Map<string, number>()
  for (const [name, docx] of papers) {
    const ours = await printer.print(printHtml(docx, files).html)
    const found = await compare(docx, ours, theirs.get(name)!)
    if (found.pages[0] === found.pages[1]) pages++
    else console.log(`  ${name}: ${found.pages[0]} pages, LibreOffice ${found.pages[1]}`)
    if (found.sameText) texts++
    else console.log(`  ${name}: ${found.apart[0]}`)
    paragraphs += found.paragraphs
    alike += found.alike
    for (const one of found.apart) apart.set(one, (apart.get(one) ?? 0) + 1)
  }
  const share = alike / paragraphs
  const passed = pages === count && texts === count && share >= LEAST
  failed ||= !passed
  console.log(
    `${passed ? 'ok  ' : 'FAIL'} ${kind}: pages ${pages}/${count}, text ${texts}/${count}, paragraphs with the same lines ${(share * 100).toFixed(1)} %`
  )
  for (const [words, times] of [...apart].sort((a, b) => b[1] - a[1]).slice(0, 4))
    console.log(`     ${times} × ${words}`)
}
await printer.close()
process.exit(failed ? 1 : 0)
