import { Button, Group, Textarea } from '@mantine/core'
import { type ClipboardEvent, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { tableOf } from '../html-table.ts'
import { fromTable, fromTsv, type Pasted, toTsv } from '../model/clipboard.ts'
import { MOST_CELLS } from '../use-writes.ts'
import styles from './tools.module.css'

type Props = {
  /** The columns of a pasted block, in its order: id and what it is called. */
  columns: readonly { id: string; header: string }[]
  /** Takes the rows as texts by the ids of the columns. */
  onAddRows: (rows: readonly Readonly<Record<string, string>>[]) => Promise<void>
}

/** Where a list has no row yet to paste below: a block from Excel or Word, or typed lines, becomes its first rows. */
export const PasteRows = ({ columns, onAddRows }: Props) => {
  const t = useT('grid')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const read = fromTsv(text, MOST_CELLS)
  const block = blockOf(read)
  const isTooLarge = 'refusal' in read && read.refusal === 'too-large'
  const wide = block !== null && (block[0]?.length ?? 0) > columns.length
  const onPaste = (event: ClipboardEvent) => {
    const table = tableOf(event.clipboardData.getData('text/html'))
    const pasted = table === null ? null : blockOf(fromTable(table, MOST_CELLS))
    if (pasted === null) return
    event.preventDefault()
    setText(toTsv(pasted))
  }
  const add = async () => {
    if (block === null) return
    setBusy(true)
    const rows = block.map(cells => Object.fromEntries(columns.map(({ id }, index) => [id, cells[index] ?? ''])))
    await onAddRows(rows)
    setBusy(false)
  }
  return (
    <div className={styles.pasteRows}>
      <Textarea
        label={t('pasteRows')}
        description={t('pasteRows.order', { columns: columns.map(({ header }) => header).join(' → ') })}
        error={
          isTooLarge
            ? t('not.too-many', { most: MOST_CELLS })
            : wide
              ? t('pasteRows.wide', { count: columns.length })
              : null
        }
        rows={5}
        value={text}
        onPaste={onPaste}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="xs">
        <Button disabled={block === null} loading={busy} onClick={() => void add()}>
          {t('pasteRows.add', { count: block?.length ?? 0 })}
        </Button>
      </Group>
    </div>
  )
}

/** The rows that say something. */
const blockOf = (pasted: Pasted): string[][] | null => {
  if ('refusal' in pasted) return null
  const rows = pasted.rows.filter(row => row.some(cell => cell.trim() !== ''))
  return rows.length === 0 ? null : rows
}
