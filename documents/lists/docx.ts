import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType
} from 'docx'
import { cleanText } from '../fill.ts'
import { layOut, PAGE } from './layout.ts'
import { cellOnPaper, headLines, type List } from './model.ts'

const FONT = 'Times New Roman'
/** Twentieths of a point, which Word counts in (ECMA-376 17.18.105). */
const twips = (points: number): number => Math.round(points * 20)
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A97A5' }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE }

/**
 * The same list for Word, on A4 across: the head row repeats on each page, 'page x of y' stands below, all columns fit. A
 * row goes over to the next page where it is higher than one.
 */
export const listToDocx = async (list: List): Promise<Uint8Array> => {
  const { size, widths } = layOut(list)
  const paragraph = (text: string, { bold = false, points = size, right = false, center = false } = {}): Paragraph[] =>
    cleanText(text)
      .split('\n')
      .map(
        line =>
          new Paragraph({
            alignment: right ? AlignmentType.RIGHT : center ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: [new TextRun({ text: line, bold, size: points * 2, font: FONT })]
          })
      )
  const cell = (
    text: string,
    index: number,
    style: { bold?: boolean; right?: boolean; center?: boolean; fill?: string } = {}
  ) =>
    new TableCell({
      width: { size: twips(widths[index]!), type: WidthType.DXA },
      borders: BORDERS,
      margins: { left: 50, right: 50, top: 20, bottom: 20 },
      ...(style.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: style.fill, color: 'auto' } }),
      children: paragraph(text, style)
    })
  const rows = list.rows.map(row =>
    'cells' in row
      ? new TableRow({
          children: list.columns.map((column, index) =>
            cell(cellOnPaper(column, row.cells[index] ?? null), index, { right: column.kind === 'number' })
          )
        })
      : new TableRow({
          children: [
            new TableCell({
              columnSpan: list.columns.length,
              borders: BORDERS,
              shading: { type: ShadingType.CLEAR, fill: 'F1F4F7', color: 'auto' },
              children: paragraph(`${'    '.repeat(row.level)}${row.group} (${row.count})`, { bold: true })
            })
          ]
        })
  )
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: 0, rule: HeightRule.AUTO },
    children: list.columns.map((column, index) =>
      cell(column.header, index, { bold: true, center: true, fill: 'E8EDF3' })
    )
  })
  const [before, between, after] = list.words.pageParts
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            font: FONT,
            size: 16,
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
          })
        ]
      })
    ]
  })
  const document = new Document({
    title: cleanText(list.title),
    creator: 'Nazorat',
    sections: [
      {
        properties: {
          page: {
            // docx turns the sheet itself when told that it lies across.
            size: { width: twips(PAGE.height), height: twips(PAGE.width), orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
              left: twips(PAGE.left),
              right: twips(PAGE.right)
            }
          }
        },
        footers: { default: footer },
        children: [
          ...paragraph(list.title, { bold: true, points: 13 }),
          ...paragraph(list.office, { points: 9 }),
          ...(list.lines ?? []).flatMap(line => paragraph(line, { points: 11 })),
          ...headLines(list).flatMap(line => paragraph(line, { points: 8 })),
          new Paragraph({ children: [] }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
            columnWidths: widths.map(twips),
            rows: [head, ...rows]
          })
        ]
      }
    ]
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
