import type { EntryView } from '#api/work.ts'
import { parseNumber } from '#language/numbers.ts'

type Figure = EntryView['figures'][number]

/** 'улуш; 37,5; фоиз' a line; the number of the first line whose value is no number, where there is one. */
export const parseFigures = (typed: string): { figures: Figure[]; wrong: number | null } => {
  const figures: Figure[] = []
  for (const [index, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue
    const [name = '', value = '', unit = ''] = line.split(';').map(part => part.trim())
    const number = parseNumber(value)
    if (name === '' || number === null) return { figures, wrong: index + 1 }
    figures.push({ name, value: number, unit })
  }
  return { figures, wrong: null }
}

/** The figures as they are typed. */
export const figuresText = (figures: readonly Figure[]): string =>
  figures.map(({ name, value, unit }) => [name, String(value).replace('.', ','), unit].join('; ')).join('\n')
