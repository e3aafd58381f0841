import { SegmentedControl } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'

const PANES = ['page', 'source', 'doubts', 'none'] as const
export type Pane = (typeof PANES)[number]

/** What stands beside the grid of the review: the picture of a scan's page, the file's own lines, the doubts, or nothing. */
export const PaneSwitch = ({
  pane,
  setPane,
  isScan
}: {
  pane: Pane
  setPane: (pane: Pane) => void
  isScan: boolean
}) => {
  const t = useT('imports')
  return (
    <SegmentedControl
      ml="auto"
      aria-label={t('pane.label')}
      value={pane}
      onChange={value => setPane(value as Pane)}
      data={PANES.filter(which => isScan || which !== 'page').map(which => ({
        value: which,
        label: t(`pane.${which}`)
      }))}
    />
  )
}
