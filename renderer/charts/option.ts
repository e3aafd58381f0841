import { numberText } from '../i18n/format.ts'

/** One line or row of bars; null = not known, a gap. */
export type Series = { name: string; values: readonly (number | null)[]; dashed?: boolean }
export type ChartData = { kind: 'line' | 'bar'; labels: readonly string[]; series: readonly Series[]; unit: string }

/** Colours of the moment as the canvas needs them: words, thin lines and six lines of figures. */
export type ChartColours = { ink: string; line: string; lines: readonly string[] }
/** Told apart without colour too: by dashes and by the shape of the points. */
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin']

/** What the library is told. Tooltips are drawn into the canvas: the page's rules refuse styles written into HTML. */
export const chartOption = ({ kind, labels, series, unit }: ChartData, { ink, line, lines }: ChartColours) => ({
  animation: false,
  aria: { enabled: true },
  color: [...lines],
  textStyle: { fontFamily: 'inherit', color: ink },
  tooltip: {
    trigger: 'axis' as const,
    renderMode: 'richText' as const,
    valueFormatter: (value: unknown) => (typeof value === 'number' ? `${numberText(value)} ${unit}` : '–')
  },
  legend: series.length > 1 ? { top: 0, type: 'scroll' as const, textStyle: { color: ink } } : undefined,
  grid: { left: 12, right: 16, top: series.length > 1 ? 52 : 30, bottom: 8, containLabel: true },
  xAxis: {
    type: 'category' as const,
    data: [...labels],
    axisLabel: {
      interval: labels.length > 14 ? ('auto' as const) : 0,
      rotate: labels.length > 8 ? 35 : 0,
      color: ink
    },
    axisLine: { lineStyle: { color: line } }
  },
  yAxis: {
    type: 'value' as const,
    name: unit,
    nameTextStyle: { color: ink },
    splitLine: { lineStyle: { color: line } },
    axisLabel: { formatter: (value: number) => numberText(value), color: ink }
  },
  series: series.map((one, index) => ({
    type: kind,
    name: one.name,
    data: [...one.values],
    connectNulls: false,
    symbol: SHAPES[index % SHAPES.length],
    symbolSize: 8,
    lineStyle: { width: 2, type: one.dashed === true ? ('dashed' as const) : ('solid' as const) },
    barMaxWidth: 42
  }))
})
