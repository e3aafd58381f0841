import type { ListFormat } from '#api/exchange.ts'
import { getJournal, listNumbers } from '#db/repositories/journals.ts'
import { registerWords } from '#documents/lists/register-words.ts'
import { checkJournal, printedNumber } from '#domain/journal.ts'
import type { Language } from '#domain/office.ts'
import { listFile } from '../exchange/list.ts'
import type { Service } from '../service.ts'

type Wanted = { journal: number; year: number; format: ListFormat; paper: string[] }

/**
 * A year of a journal as it is filed: every counter from the first to the highest on a line of its own, a gap told as one, and
 * above it what the check of the year found, against the paper journal too where its lines are given. NOT_FOUND, NOT_SET_UP.
 */
export const printJournal = async (
  service: Service,
  language: Language,
  { journal: id, year, format, paper }: Wanted
) => {
  const say = registerWords(language)
  const journal = await getJournal(service.db.read, id)
  const numbers = await listNumbers(service.db.read, id, year)
  const { gaps, onlyOnPaper, onlyHere, doubles } = checkJournal(journal, year, numbers, paper)
  const gapRows = gaps.map(n => ({ n, cells: [printedNumber(journal, year, n), null, say('gap'), '', '', '', ''] }))
  const rows = numbers.map(line => ({
    n: line.n,
    cells: [line.printed, line.date, say(`number.${line.state}`), line.title, line.addressees, line.reason, line.author]
  }))
  const found = [
    gaps.length === 0 ? '' : `${say('gaps')}: ${gaps.map(n => printedNumber(journal, year, n)).join(', ')}`,
    onlyOnPaper.length === 0 ? '' : `${say('onlyOnPaper')}: ${onlyOnPaper.join(', ')}`,
    onlyHere.length === 0 ? '' : `${say('onlyHere')}: ${onlyHere.join(', ')}`,
    doubles.length === 0 ? '' : `${say('doubles')}: ${doubles.join(', ')}`
  ].filter(part => part !== '')
  return listFile(service, language, {
    format,
    title: `${say('journal')}: ${journal.title}, ${year}`,
    filter: found.length === 0 ? say('clean') : found.join('. '),
    source: say('office'),
    table: {
      columns: [
        { header: say('number'), kind: 'text', width: 90 },
        { header: say('date'), kind: 'date', width: 80 },
        { header: say('state'), kind: 'text', width: 100 },
        { header: say('document'), kind: 'text', width: 260 },
        { header: say('addressee'), kind: 'text', width: 220 },
        { header: say('reason'), kind: 'text', width: 160 },
        { header: say('author'), kind: 'text', width: 110 }
      ],
      rows: [...rows, ...gapRows].sort((a, b) => a.n - b.n).map(({ cells }) => ({ cells }))
    }
  })
}
