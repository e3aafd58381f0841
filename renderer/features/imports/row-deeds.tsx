import { Button, Kbd, Menu } from '@mantine/core'
import { useLayoutEffect, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { AddDialog } from './add-dialog.tsx'
import { CutDialog } from './cut-dialog.tsx'
import type { ReviewHere, Row } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

type Props = {
  review: ReviewHere
  row: Row | null
  hasNext: boolean
  deeds: ReviewDeeds
  onChoose: (annex: number, number: number) => void
}
type Asked = 'add' | 'cut' | null

/** What can be done to a whole row: added, cut in two, joined with the one below, taken out; each can be taken back. */
export const RowDeeds = ({ review, row, hasNext, deeds, onChoose }: Props) => {
  const t = useT('imports')
  const [asked, setAsked] = useState<Asked>(null)
  const draft = review.id
  const road = review.draft.annexes.findIndex(({ kind }) => kind === 'roadmap')
  const annex = row?.annex ?? (road < 0 ? null : road)
  const busy = [deeds.addRow, deeds.removeRow, deeds.splitRow, deeds.mergeRow].some(deed => deed.isPending)
  const where = row === null ? null : { draft, annex: row.annex, number: row.measure.number }
  const merge = () => {
    if (where !== null && hasNext && !busy) deeds.mergeRow.mutate(where)
  }
  const remove = () => {
    if (where !== null && !busy) deeds.removeRow.mutate(where)
  }
  // At once with what is drawn: a key pressed on what is seen means what is seen.
  useLayoutEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"], .ag-cell-editor, .ag-popup-editor') !== null) return
      const { target } = event
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
      if (event.key === 'F9' && event.shiftKey) merge()
      else if (event.key === 'F9' && row !== null) setAsked('cut')
      else if (event.key === 'Insert' && annex !== null) setAsked('add')
      else if (event.key === 'Delete' && event.ctrlKey) remove()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  })
  return (
    <>
      <Menu position="bottom-start" width={330}>
        <Menu.Target>
          <Button variant="default" disabled={annex === null}>
            {t('row.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item rightSection={<Kbd size="xs">Insert</Kbd>} onClick={() => setAsked('add')}>
            {t('row.add')}
          </Menu.Item>
          <Menu.Item rightSection={<Kbd size="xs">F9</Kbd>} disabled={row === null} onClick={() => setAsked('cut')}>
            {t('row.cut')}
          </Menu.Item>
          <Menu.Item
            rightSection={<Kbd size="xs">Shift+F9</Kbd>}
            disabled={row === null || !hasNext || busy}
            onClick={merge}
          >
            {t('row.merge')}
          </Menu.Item>
          <Menu.Item
            rightSection={<Kbd size="xs">Ctrl+Delete</Kbd>}
            disabled={row === null || busy}
            color="red"
            onClick={remove}
          >
            {t('row.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'add' && annex !== null ? (
        <AddDialog
          title={t('row.add')}
          label={t('row.text')}
          hint={t('row.addHint')}
          busy={deeds.addRow.isPending}
          onClose={() => setAsked(null)}
          onSave={text =>
            deeds.addRow.mutate(
              { draft, annex, after: row?.measure.number ?? null, text },
              {
                onSuccess: ({ number }) => {
                  setAsked(null)
                  onChoose(annex, number)
                }
              }
            )
          }
        />
      ) : null}
      {asked === 'cut' && row !== null ? (
        <CutDialog draft={draft} row={row} deeds={deeds} onClose={() => setAsked(null)} />
      ) : null}
    </>
  )
}
