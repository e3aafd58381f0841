import { readFileSync } from 'node:fs'
import { afterAll, expect, it, vi } from 'vitest'
import type { RoadMap } from '#domain/draft.ts'
import { pageHere, readHere } from '../workers/read-here.ts'
import { graymap } from './tesseract.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../tests/corpus/scan/small.png', import.meta.url)))

const fetched = vi.spyOn(globalThis, 'fetch')
afterAll(() => {
  fetched.mockRestore()
})

it('a scanned table of two measures is read to the last cell, and asks nothing of a network', async () => {
  const pages: string[] = []
  const { draft, source } = await readHere(
    { name: 'режа.png', bytes },
    { onProgress: (done, total, stage) => pages.push(`${stage} ${done}/${total}`) }
  )
  expect(draft.source).toMatchObject({ format: 'scan', pages: 1 })
  const map = draft.annexes[0] as RoadMap
  expect(map.columns).toEqual(['Т/р', 'Чора-тадбирлар номи', 'Муддати', 'Масъул ижрочилар'])
  const read = map.measures.map(({ printedNumber, text, deadlines, executors }) => ({
    printedNumber,
    text,
    due: deadlines.map(({ due }) => due),
    executors: executors.map(one => one.text + (one.person === null ? '' : ` (${one.person})`))
  }))
  expect(read).toEqual([
    {
      printedNumber: '1',
      text: 'Маҳаллаларда 12 та видеокузатув тизимини ишга тушириш.',
      due: ['2026-12-31'],
      executors: ['Туман ҳокимлиги (Ш. Каримов)']
    },
    {
      printedNumber: '2',
      text: 'Давлат хизматлари марказида 6 та янги хизматни жорий этиш.',
      due: ['2027-03-01'],
      executors: ['Рақамли технологиялар вазирлиги']
    }
  ])
  expect(pages).toContain('page 0/1')
  // Every row has its place on the picture, each below the one above it.
  const tops = source.filter(line => line.at.row !== null).map(({ outline }) => outline!.whole[1]!)
  expect(tops).toHaveLength(3)
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
  const picture = await pageHere({ name: 'режа.png', bytes }, 1)
  expect([...picture.subarray(0, 2)]).toEqual([0xff, 0xd8])
  expect(fetched).not.toHaveBeenCalled()
}, 120_000)

it('a piece is handed over as a graymap', () => {
  expect(graymap({ width: 2, height: 1, data: Uint8Array.of(0, 255) }).toString('latin1')).toBe('P5\n2 1\n255\n\u0000ÿ')
})
