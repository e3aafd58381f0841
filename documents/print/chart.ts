import { escapeHtml } from './css.ts'
import { child, children, descendants, type Element, int } from './tree.ts'

const COLOURS = ['#1f4e79', '#c55a11', '#548235', '#7f7f7f', '#bf9000', '#5b3f8c']

const cached = (element: Element | undefined): (string | null)[] => {
  const cache = element === undefined ? undefined : [...descendants(element)].find(one => /Cache$|Lit$/.test(one.name))
  const count = int(child(cache, 'ptCount')?.attributes.val, 0)
  const values: (string | null)[] = Array.from({ length: Math.min(count, 1000) }, () => null)
  for (const point of children(cache, 'pt')) {
    const at = int(point.attributes.idx, -1)
    if (at >= 0 && at < values.length) values[at] = child(point, 'v')?.text ?? null
  }
  return values
}

/** The next round number above the highest value: 1, 2, 2.5, 5 or 10 times a power of ten, in five steps. */
const topOf = (highest: number): number => {
  if (highest <= 0) return 1
  const step = highest / 5
  const power = 10 ** Math.floor(Math.log10(step))
  return ([1, 2, 2.5, 5, 10].find(one => one * power >= step) ?? 10) * power * 5
}

const shown = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',')

/** A native Word chart of columns or lines as SVG from the values kept in its part; null for kinds that are not drawn. */
export const chartSvg = (chart: Element, width: number, height: number): string | null => {
  const all = [...descendants(chart)]
  const plot = all.find(one => one.name === 'barChart' || one.name === 'lineChart')
  if (plot === undefined || width <= 0 || height <= 0) return null
  const title = all.find(one => one.name === 'title')
  const words =
    title === undefined ? '' : [...descendants(title)].map(one => (one.name === 't' ? one.text : '')).join('')
  const series = children(plot, 'ser').map(one => ({
    name: cached(child(one, 'tx')).join(' '),
    categories: cached(child(one, 'cat')),
    values: cached(child(one, 'val')).map(value => (value === null ? null : Number(value)))
  }))
  const categories = series[0]?.categories ?? []
  const figures = series.flatMap(one => one.values.filter(value => value !== null))
  if (categories.length === 0 || figures.some(value => !Number.isFinite(value) || value < 0)) return null
  const top = topOf(Math.max(...figures, 0))
  const [left, right, head, foot] = [38, 8, words === '' ? 8 : 24, 40]
  const [w, h] = [width - left - right, height - head - foot]
  const y = (value: number): number => head + h - (value / top) * h
  const text = (x: number, at: number, size: number, anchor: string, said: string, more = ''): string =>
    `<text x="${x.toFixed(1)}" y="${at.toFixed(1)}" font-size="${size}" text-anchor="${anchor}"${more}>${escapeHtml(said)}</text>`
  const pieces: string[] = [words === '' ? '' : text(width / 2, 16, 12, 'middle', words, ' font-weight="bold"')]
  for (let step = 0; step <= 5; step++) {
    const at = y((top / 5) * step)
    pieces.push(
      `<path d="M${left} ${at.toFixed(1)}H${width - right}" stroke="${step === 0 ? '#000' : '#d9d9d9'}" stroke-width="0.5"/>`
    )
    pieces.push(text(left - 4, at + 3, 9, 'end', shown((top / 5) * step)))
  }
  const slot = w / categories.length
  for (const [index, name] of categories.entries())
    pieces.push(text(left + slot * (index + 0.5), head + h + 12, 9, 'middle', name ?? ''))
  for (const [index, one] of series.entries()) {
    const colour = COLOURS[index % COLOURS.length]!
    const bar = (slot * 0.7) / series.length
    const centre = (at: number): number =>
      plot.name === 'barChart' ? left + slot * at + slot * 0.15 + bar * (index + 0.5) : left + slot * (at + 0.5)
    const points = one.values.flatMap((value, at) => (value === null ? [] : [{ x: centre(at), y: y(value), value }]))
    if (plot.name === 'barChart')
      for (const point of points)
        pieces.push(
          `<rect x="${(point.x - bar / 2).toFixed(1)}" y="${point.y.toFixed(1)}" width="${(bar * 0.92).toFixed(1)}" height="${(head + h - point.y).toFixed(1)}" fill="${colour}"/>`
        )
    else
      pieces.push(
        `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map(point => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')}"/>`
      )
    for (const point of points) pieces.push(text(point.x, point.y - 3, 9, 'middle', shown(point.value)))
    const at = width / 2 + (index - (series.length - 1) / 2) * 110
    pieces.push(
      `<rect x="${(at - 45).toFixed(1)}" y="${height - 14}" width="8" height="8" fill="${colour}"/>`,
      text(at - 33, height - 7, 10, 'start', one.name)
    )
  }
  return `<svg width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" font-family="P">${pieces.join('')}</svg>`
}
