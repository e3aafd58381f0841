import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import { chartColours } from './colours.ts'
import { type ChartData, chartOption } from './option.ts'

use([AriaComponent, BarChart, CanvasRenderer, GridComponent, LegendComponent, LineChart, SVGRenderer, TooltipComponent])

/** Draws into an element and follows its size; `end` must be called. */
export const drawChart = (element: HTMLElement, data: ChartData) => {
  const chart = init(element, null, { renderer: 'canvas' })
  const draw = () => chart.setOption(chartOption(data, chartColours('screen')))
  draw()
  const sizes = new ResizeObserver(() => chart.resize())
  sizes.observe(element)
  const looks = new MutationObserver(draw)
  looks.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme', 'data-contrast'] })
  const size = () => ({ width: chart.getWidth(), height: chart.getHeight() })
  const paper = () => ({ ...chartOption(data, chartColours('paper')), animation: false })
  return {
    /** The picture as PNG in double size, on white. */
    png: (): Blob => {
      const twin = init(document.createElement('div'), null, { renderer: 'canvas', ...size() })
      twin.setOption(paper())
      const [, bytes = ''] = twin.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: 'white' }).split(',')
      twin.dispose()
      return new Blob([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], { type: 'image/png' })
    },
    /** The same as SVG, drawn anew as vectors. */
    svg: (): Blob => {
      const twin = init(null, null, { renderer: 'svg', ssr: true, ...size() })
      twin.setOption(paper())
      const text = twin.renderToSVGString()
      twin.dispose()
      return new Blob([text], { type: 'image/svg+xml' })
    },
    end: () => {
      sizes.disconnect()
      looks.disconnect()
      chart.dispose()
    }
  }
}
export type DrawnChart = ReturnType<typeof drawChart>
