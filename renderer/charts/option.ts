import { numberText } from '../i18n/format.ts'

/** One line or row of bars; null = not known, a gap. */
export type Series = { name: string; values: readonly (number | null)[]; dashed?: boolean }
export type ChartData = { kind: 'line' | 'bar'; labels: readonly string[]; series: readonly Series[]; unit: string }

/** Told apart without colour too: by dashes and by the shape of the points. */
const COLOURS = ['#1c5d99', '#b3541e', '#3b7a57', '#6b4c9a', '#8a6d00', '#5c6670']
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin']

/** What the library is told. Tooltips are drawn into the canvas: the page's rules refuse styles written into HTML. */
export const chartOption = ({ kind, labels, series, unit }: ChartData) => ({
  animation: false,
  aria: { enabled: true },
  color: COLOURS,
  textStyle: { fontFamily: 'inherit', color: '#22303c' },
  tooltip: {
    trigger: 'axis' as const,
    renderMode: 'richText' as const,
    valueFormatter: (value: unknown) => (typeof value === 'number' ? `${numberText(value)} ${unit}` : '–')
  },
  legend: series.length > 1 ? { top: 0, type: 'scroll' as const } : undefined,
  grid: { left: 12, right: 16, top: series.length > 1 ? 52 : 30, bottom: 8, containLabel: true },
  xAxis: {
    type: 'category' as const,
    data: [...labels],
    axisLabel: {
      interval: labels.length > 14 ? ('auto' as const) : 0,
      rotate: labels.length > 8 ? 35 : 0,
      color: '#22303c'
    }
  },
  yAxis: {
    type: 'value' as const,
    name: unit,
    axisLabel: { formatter: (value: number) => numberText(value), color: '#22303c' }
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
