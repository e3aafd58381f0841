import type { ChartColours } from './option.ts'

/**
 * The tokens of the look as plain colours, for a canvas knows no variables. `scheme` 'paper' = by day whatever the screen
 * shows: a picture taken away lies on white paper.
 */
export const chartColours = (scheme: 'screen' | 'paper'): ChartColours => {
  const probe = document.createElement('span')
  if (scheme === 'paper') probe.style.colorScheme = 'light'
  document.body.append(probe)
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`
    return getComputedStyle(probe).color
  }
  const colours = {
    ink: colour('ink'),
    line: colour('line'),
    lines: [1, 2, 3, 4, 5, 6].map(number => colour(`chart-${number}`))
  }
  probe.remove()
  return colours
}
