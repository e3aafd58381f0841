import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RolloutView } from '#api/rollouts.ts'
import { paperLabel } from '#domain/indicators/cell-links.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { Attachments } from '../../ui/attachments.tsx'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { foldedFilter } from '../../ui/folded-filter.ts'
import { type Choices, type Line, shownText } from './columns.tsx'
import type { Typed } from './register-troubles.tsx'
import styles from './rollouts.module.css'

type Column = RolloutView['columns'][number]
type Props = {
  line: Line
  columns: readonly Column[]
  choices: Choices | undefined
  send: (cells: Typed[]) => Promise<boolean>
  onClose: () => void
}

/** One object of a register, cell by cell: what stands there, whom or what it points to, its proof and its files. */
export const RowPanel = ({ line, columns, choices, send, onClose }: Props) => {
  const t = useT('rollouts')
  const common = useT('common')
  const queries = useQueryClient()
  const { deed } = useDeed()
  const rename = (name: string) => {
    if (name.trim() === '' || name.trim() === line.name) return
    deed({
      run: () => client.rollouts.changeObjects({ objects: [{ id: line.id, name }] }),
      words: t('renamed', { name: name.trim() }),
      after: () => void queries.invalidateQueries({ queryKey: orpc.rollouts.key() })
    })
  }
  return (
    <aside className={styles.panel} aria-label={t('panel')}>
      <header>
        <h2>{line.name}</h2>
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </header>
      <TextInput
        size="xs"
        label={t('object')}
        maxLength={500}
        defaultValue={line.name}
        onBlur={event => rename(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') rename(event.currentTarget.value)
        }}
      />
      {columns.map(column => (
        <Cell key={`${line.id} ${column.id}`} line={line} column={column} choices={choices} send={send} />
      ))}
    </aside>
  )
}

const Cell = ({ line, column, choices, send }: Omit<Props, 'columns' | 'onClose'> & { column: Column }) => {
  const t = useT('rollouts')
  const cell = line.cells.get(column.id)
  const at = { object: line.id, column: column.id }
  const [proof, setProof] = useState(cell?.proof ?? '')
  const saveProof = () => {
    if (proof !== (cell?.proof ?? '')) void send([{ ...at, proof }])
  }
  const options = optionsOf(column.kind, choices)
  const chosen = cell?.person ?? cell?.document ?? null
  const words = shownText(cell?.value ?? '', column.kind, t)
  return (
    <section aria-label={column.name}>
      <h3>{column.name}</h3>
      {options === null ? (
        <p className={styles.value}>{words === '' ? '–' : words}</p>
      ) : (
        <>
          <Select
            aria-label={column.name}
            placeholder={t(column.kind === 'person' ? 'choose.person' : 'choose.paper')}
            searchable
            clearable
            limit={50}
            filter={foldedFilter}
            nothingFoundMessage={t('choose.none')}
            data={options}
            value={chosen === null ? null : String(chosen)}
            onChange={next =>
              void send([next === null ? { ...at, text: '' } : { ...at, text: words, meant: Number(next) }])
            }
          />
          {chosen === null && words !== '' ? <p className={styles.value}>{t('choose.words', { words })}</p> : null}
          {cell?.document == null ? null : <a href={hrefTo(['papers', cell.document])}>{t('openPaper')}</a>}
        </>
      )}
      <TextInput
        size="xs"
        label={t('proof')}
        maxLength={2000}
        value={proof}
        onChange={event => setProof(event.currentTarget.value)}
        onBlur={saveProof}
        onKeyDown={event => {
          if (event.key === 'Enter') saveProof()
        }}
      />
      <Files cell={cell?.id ?? null} make={() => send([{ ...at, proof: cell?.proof ?? '' }])} />
    </section>
  )
}

/** Files of a cell. One that was never filled is made first: a file hangs on something. */
const Files = ({ cell, make }: { cell: number | null; make: () => Promise<boolean> }) => {
  const t = useT('rollouts')
  const queries = useQueryClient()
  const files = useQuery({
    ...orpc.attachments.of.queryOptions({ input: { holder: 'rollout_cell', id: cell ?? 0 } }),
    enabled: cell !== null
  })
  if (cell === null) {
    return (
      <Button variant="subtle" size="compact-xs" onClick={() => void make()}>
        {t('files.begin')}
      </Button>
    )
  }
  return (
    <Attachments
      holder="rollout_cell"
      of={cell}
      kind="proof"
      files={files.data ?? []}
      readOnly={false}
      after={() => void queries.invalidateQueries({ queryKey: orpc.rollouts.open.key() })}
    />
  )
}

const optionsOf = (kind: Column['kind'], choices: Choices | undefined): { value: string; label: string }[] | null => {
  if (kind === 'person') {
    return (choices?.people ?? []).map(({ id, name, about }) => ({
      value: String(id),
      label: about === '' ? name : `${name} – ${about}`
    }))
  }
  if (kind !== 'document') return null
  return (choices?.papers ?? []).map(one => ({
    value: String(one.id),
    label: one.number === '' ? one.title : `${paperLabel(one)} – ${one.title}`
  }))
}
