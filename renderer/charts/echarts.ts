import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'

use([AriaComponent, BarChart, CanvasRenderer, GridComponent, LegendComponent, LineChart, SVGRenderer, TooltipComponent])

/** Draws into an element and follows its size; `end` must be called. */
export const drawChart = (element: HTMLElement, option: EChartsCoreOption) => {
  const chart = init(element, null, { renderer: 'canvas' })
  chart.setOption(option)
  const watcher = new ResizeObserver(() => chart.resize())
  watcher.observe(element)
  return {
    /** The picture as PNG in double size, on white. */
    png: (): Blob => {
      const [, data = ''] = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' }).split(',')
      return new Blob([Uint8Array.from(atob(data), letter => letter.charCodeAt(0))], { type: 'image/png' })
    },
    /** The same as SVG, drawn anew as vectors. */
    svg: (): Blob => {
      const size = { width: chart.getWidth(), height: chart.getHeight() }
      const twin = init(null, null, { renderer: 'svg', ssr: true, ...size })
      twin.setOption({ ...option, animation: false })
      const text = twin.renderToSVGString()
      twin.dispose()
      return new Blob([text], { type: 'image/svg+xml' })
    },
    end: () => {
      watcher.disconnect()
      chart.dispose()
    }
  }
}
export type DrawnChart = ReturnType<typeof drawChart>
