import { layBlocks } from './blocks.ts'
import type { Context } from './context.ts'
import { twips } from './context.ts'
import { borderOf, colourOf, pt } from './css.ts'
import type { Room } from './paragraph.ts'
import { child, children, type Element, int, isOn, valueOfChild } from './tree.ts'

type Borders = Readonly<Record<string, Readonly<Record<string, string>>>>

const bordersOf = (element: Element | undefined): Borders =>
  Object.fromEntries(
    (element?.children ?? []).map(one => [
      one.name === 'start' ? 'left' : one.name === 'end' ? 'right' : one.name,
      one.attributes
    ])
  )

/** Points of a measure (17.4.87): twentieths of a point, or fiftieths of a percent of `whole`. */
const measure = (element: Element | undefined, whole: number): number | null => {
  if (element === undefined || element.attributes.type === 'auto' || element.attributes.type === 'nil') return null
  const text = element.attributes.w ?? ''
  if (text.endsWith('%')) return (Number.parseFloat(text) / 100) * whole
  return element.attributes.type === 'pct' ? (int(text, 0) / 5000) * whole : twips(text)
}

type Margins = { top: number; right: number; bottom: number; left: number }
const marginsOf = (element: Element | undefined, otherwise: Margins): Margins => {
  const side = (name: string, other: string | null, rest: number): number =>
    measure(child(element, name) ?? (other === null ? undefined : child(element, other)), 0) ?? rest
  return {
    top: side('top', null, otherwise.top),
    right: side('right', 'end', otherwise.right),
    bottom: side('bottom', null, otherwise.bottom),
    left: side('left', 'start', otherwise.left)
  }
}

type Cell = { element: Element; column: number; span: number; rows: number; merge: 'none' | 'restart' | 'continue' }

/** The cells of all rows on the grid, vertical merges counted (17.4.84). */
const gridOf = (rows: readonly Element[], columns: number): Cell[][] => {
  const grid = rows.map(row => {
    let column = int(valueOfChild(child(row, 'trPr'), 'gridBefore'), 0)
    return cellsOf(row).map((element): Cell => {
      const properties = child(element, 'tcPr')
      const span = Math.max(1, Math.min(int(valueOfChild(properties, 'gridSpan'), 1), Math.max(1, columns - column)))
      const merge = child(properties, 'vMerge')
      const cell: Cell = {
        element,
        column,
        span,
        rows: 1,
        merge: merge === undefined ? 'none' : merge.attributes.val === 'restart' ? 'restart' : 'continue'
      }
      column += span
      return cell
    })
  })
  for (const [index, row] of grid.entries())
    for (const cell of row) {
      if (cell.merge !== 'continue') continue
      const owner = grid
        .slice(0, index)
        .toReversed()
        .flatMap(above => above.filter(one => one.column === cell.column))
        .find(one => one.merge !== 'continue')
      // A merge that begins nowhere is a cell of its own.
      if (owner === undefined || owner.merge === 'none') cell.merge = 'none'
      else owner.rows++
    }
  return grid
}

/** Rows and cells may stand in content controls. */
const through = (element: Element, name: string): Element[] =>
  element.children.flatMap(one =>
    one.name === name ? [one] : ['sdt', 'sdtContent', 'customXml', 'ins'].includes(one.name) ? through(one, name) : []
  )
const cellsOf = (row: Element): Element[] => through(row, 'tc')

/** A table as HTML: fixed columns, merged cells, borders, header rows that repeat, rows that are not split. */
export const layTable = (context: Context, table: Element, room: Room): string => {
  const own = child(table, 'tblPr')
  const layers = context.styles.table(valueOfChild(own, 'tblStyle'))
  const from = (name: string): Element | undefined =>
    child(own, name) ?? layers.map(layer => child(child(layer, 'tblPr'), name)).findLast(one => one !== undefined)
  const borders: Borders = Object.assign(
    {},
    ...layers.map(layer => bordersOf(child(child(layer, 'tblPr'), 'tblBorders'))),
    bordersOf(child(own, 'tblBorders'))
  )
  const margins = marginsOf(from('tblCellMar'), { top: 0, right: 5.4, bottom: 0, left: 5.4 })
  const rows = through(table, 'tr')
  const printed = children(child(table, 'tblGrid'), 'gridCol').map(column => twips(column.attributes.w))
  const most = Math.max(
    ...rows.map(row =>
      cellsOf(row).reduce((sum, cell) => sum + int(valueOfChild(child(cell, 'tcPr'), 'gridSpan'), 1), 0)
    ),
    1
  )
  const known = printed.length >= most && printed.every(width => width > 0)
  const first = cellsOf(rows[0] ?? table).map(
    cell => measure(child(child(cell, 'tcPr'), 'tcW'), room.width) ?? room.width / most
  )
  const raw = known ? printed : first.length === most ? first : Array.from({ length: most }, () => room.width / most)
  const wanted = measure(from('tblW'), room.width)
  const sum = raw.reduce((all, width) => all + width, 0)
  const factor = wanted !== null && from('tblW')?.attributes.type === 'pct' && sum > 0 ? wanted / sum : 1
  const columns = raw.map(width => width * factor)
  const total = columns.reduce((all, width) => all + width, 0)
  const grid = gridOf(rows, columns.length)
  const jc = valueOfChild(own, 'jc')
  const indent = (measure(from('tblInd'), 0) ?? 0) - (context.oldTables && jc === undefined ? margins.left : 0)
  const edge = (cell: Cell, side: string, row: number): { css: string; width: number } | null => {
    const properties = child(cell.element, 'tcPr')
    const ownSide = bordersOf(child(properties, 'tcBorders'))[side]
    if (ownSide !== undefined) return borderOf(ownSide)
    const outer =
      side === 'top'
        ? row === 0
        : side === 'bottom'
          ? row + cell.rows >= rows.length
          : side === 'left'
            ? cell.column === 0
            : cell.column + cell.span >= columns.length
    return borderOf(outer ? borders[side] : side === 'top' || side === 'bottom' ? borders.insideH : borders.insideV)
  }
  const cellHtml = (cell: Cell, row: number): string => {
    const properties = child(cell.element, 'tcPr')
    const inner = marginsOf(child(properties, 'tcMar'), margins)
    const width = columns.slice(cell.column, cell.column + cell.span).reduce((all, one) => all + one, 0)
    const sides = (['top', 'right', 'bottom', 'left'] as const).map(side => ({ side, line: edge(cell, side, row) }))
    const padding = sides.map(({ side, line }) =>
      // Word draws a border on the grid line, half of it inside the cell's margin.
      pt(Math.max(0, inner[side] - (side === 'left' || side === 'right' ? (line?.width ?? 0) / 2 : 0)))
    )
    const back = colourOf(child(properties, 'shd')?.attributes.fill)
    const align = { center: 'middle', bottom: 'bottom' }[valueOfChild(properties, 'vAlign') ?? ''] ?? 'top'
    const direction = valueOfChild(properties, 'textDirection') ?? ''
    const turned =
      direction === 'btLr'
        ? 'writing-mode:vertical-rl;transform:rotate(180deg);'
        : direction.startsWith('tb')
          ? 'writing-mode:vertical-rl;'
          : ''
    const css = [
      `padding:${padding.join(' ')};vertical-align:${align};`,
      ...sides.flatMap(({ side, line }) => (line === null ? [] : [`border-${side}:${line.css};`])),
      back ? `background:${back};` : '',
      turned
    ].join('')
    const spans = `${cell.span > 1 ? ` colspan="${cell.span}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`
    const content = layBlocks(context, cell.element.children, {
      part: room.part,
      width: Math.max(1, width - inner.left - inner.right),
      layers
    })
    return `<td${spans} style="${css.replaceAll('"', "'")}">${content}</td>`
  }
  const rowHtml = (row: Element, index: number): string => {
    const properties = child(row, 'trPr')
    const height = child(properties, 'trHeight')
    const css = `${isOn(child(properties, 'cantSplit')) ? 'break-inside:avoid;' : ''}${height === undefined ? '' : `height:${pt(twips(height.attributes.val))};`}`
    const cells = grid[index]!
    const before = cells[0]?.column ?? 0
    const empty = before > 0 ? `<td colspan="${before}"></td>` : ''
    return `<tr style="${css}">${empty}${cells
      .filter(cell => cell.merge !== 'continue')
      .map(cell => cellHtml(cell, index))
      .join('')}</tr>`
  }
  let head = rows.findIndex(row => !isOn(child(child(row, 'trPr'), 'tblHeader')))
  if (head < 0) head = 0
  const place =
    jc === 'center'
      ? 'margin-left:auto;margin-right:auto;'
      : jc === 'right' || jc === 'end'
        ? 'margin-left:auto;'
        : `margin-left:${pt(indent)};`
  const html = rows.map(rowHtml)
  const keep = rows.length > 0 && keepsNext(rows) ? 'break-inside:avoid;' : ''
  return `<table style="width:${pt(total)};${place}${keep}"><colgroup>${columns.map(width => `<col style="width:${pt(width)}">`).join('')}</colgroup>${
    head > 0 ? `<thead>${html.slice(0, head).join('')}</thead>` : ''
  }<tbody>${html.slice(head).join('')}</tbody></table>`
}

/** A short table whose every row keeps with the next one stays whole. */
const keepsNext = (rows: readonly Element[]): boolean =>
  rows.length < 30 &&
  rows.slice(0, -1).every(row => {
    const first = child(cellsOf(row)[0], 'p')
    return isOn(child(child(first, 'pPr'), 'keepNext'))
  }) &&
  rows.length > 1
