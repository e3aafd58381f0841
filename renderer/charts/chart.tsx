import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useT } from '../i18n/i18n.ts'
import { saveBlob } from '../lib/save-blob.ts'
import type { DrawnChart } from './echarts.ts'
import type { ChartData } from './option.ts'

type Props = { label: string; data: ChartData; height?: number }

/** A line or bar chart with its pictures to take away. The drawing library is fetched when the first chart is shown. */
export const Chart = ({ label, data, height = 320 }: Props) => {
  const t = useT('indicators')
  const frame = useRef<HTMLDivElement>(null)
  const drawn = useRef<DrawnChart | null>(null)
  useEffect(() => {
    let gone = false
    void import('./echarts.ts').then(({ drawChart }) => {
      if (gone || frame.current === null) return
      drawn.current = drawChart(frame.current, data)
    })
    return () => {
      gone = true
      drawn.current?.end()
      drawn.current = null
    }
  }, [data])
  const save = (kind: 'png' | 'svg') => {
    const picture = drawn.current?.[kind]()
    if (picture !== undefined) saveBlob(picture, `${label.replace(/[^\p{L}\p{N}]+/gu, '-')}.${kind}`)
  }
  return (
    <figure style={{ margin: 0 }}>
      <div ref={frame} role="img" aria-label={label} style={{ height }} />
      <Group gap="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={() => save('png')}>
          {t('chart.png')}
        </Button>
        <Button size="xs" variant="default" onClick={() => save('svg')}>
          {t('chart.svg')}
        </Button>
      </Group>
    </figure>
  )
}
