import { Button, Group, Modal, NativeSelect, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { IMPORT_FIELDS, type ImportField, ROW_VERDICTS, type RowVerdict, type SheetFound } from '#api/exchange.ts'
import type { TaskRow } from '#api/register.ts'
import { TASK_STATES } from '#domain/task.ts'
import { dayText, type GridColumn } from '../../grid/column.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, type Outputs } from '../../lib/client.ts'
import { checkSize } from '../../lib/faults.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { notifyError } from '../../ui/notify.ts'
import styles from './import-dialog.module.css'

type Props = { columns: readonly GridColumn<TaskRow>[] }

/** Brings a workbook in: what its columns mean, then what every row would do, then all of it at once. */
export const ImportButton = ({ columns }: Props) => {
  const t = useT('grid')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {t('tool.import')}
      </Button>
      {open ? <ImportDialog columns={columns} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

type Run = Outputs['exchange']['dryRun']
type Fields = Record<number, ImportField | ''>
/** Rows of a dry run that are drawn; the counts speak of all of them. */
const DRAWN = 300

const ImportDialog = ({ columns, onClose }: Props & { onClose: () => void }) => {
  const t = useT('grid')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [file, setFile] = useState<File | null>(null)
  const [sheets, setSheets] = useState<readonly SheetFound[]>([])
  const [sheet, setSheet] = useState<SheetFound | null>(null)
  const [fields, setFields] = useState<Fields>({})
  const [run, setRun] = useState<Run | null>(null)

  const choose = (one: SheetFound | null) => {
    setSheet(one)
    setRun(null)
    setFields(Object.fromEntries((one?.columns ?? []).map(column => [column.index, column.field ?? ''])))
  }
  const read = useMutation({
    mutationFn: (given: File) => {
      checkSize(given)
      return client.exchange.sheets({ file: given })
    },
    onSuccess: (answer, given) => {
      setFile(given)
      setSheets(answer.sheets)
      choose(answer.sheets[0] ?? null)
    }
  })
  const mapping = Object.entries(fields).flatMap(([index, field]) =>
    field === '' ? [] : [{ index: Number(index), field }]
  )
  const twice = new Set(mapping.map(one => one.field)).size < mapping.length
  const wanted = () => ({ file: file!, sheet: sheet!.name, headerRow: sheet!.headerRow, mapping })
  const look = useMutation({ mutationFn: () => client.exchange.dryRun(wanted()), onSuccess: setRun })
  const apply = () => {
    if (run === null) return
    deed({
      run: () =>
        client.exchange.apply({ ...wanted(), mark: run.mark }).catch(error => {
          // Somebody changed the register meanwhile: the rows are looked at again, nothing was written.
          setRun(null)
          throw error
        }),
      words: t('import.done', { new: run.counts.new, update: run.counts.update }),
      after: onClose
    })
  }
  const words = useFieldWords(columns)
  return (
    <Modal
      opened
      size="92%"
      title={t('import.title')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {sheet === null || file === null ? (
        <FileDrop
          label={t('import.choose')}
          hint={t('import.hint')}
          accept=".xlsx"
          disabled={read.isPending}
          onFile={given => {
            try {
              read.mutate(given)
            } catch (error) {
              notifyError(error)
            }
          }}
        />
      ) : run === null ? (
        <Stack gap={8}>
          <Group gap={12}>
            <Text size="sm" fw={600}>
              {file.name}
            </Text>
            {sheets.length > 1 ? (
              <NativeSelect
                aria-label={t('import.sheet')}
                value={sheet.name}
                data={sheets.map(one => ({
                  value: one.name,
                  label: t('import.sheetName', { name: one.name, count: one.rows })
                }))}
                onChange={event => choose(sheets.find(one => one.name === event.currentTarget.value) ?? null)}
              />
            ) : null}
          </Group>
          <Text size="sm">{t('import.mapping', { row: sheet.headerRow })}</Text>
          {sheet.unsolved > 0 ? (
            <Text size="sm" c="yellow">{`◆ ${t('import.unsolved', { count: sheet.unsolved })}`}</Text>
          ) : null}
          {sheet.hiddenRows + sheet.hiddenColumns > 0 ? (
            <Text
              size="sm"
              c="yellow"
            >{`◆ ${t('import.hidden', { rows: sheet.hiddenRows, columns: sheet.hiddenColumns })}`}</Text>
          ) : null}
          <div className={styles.scroll}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('import.inFile')}</Table.Th>
                  <Table.Th>{t('import.sample')}</Table.Th>
                  <Table.Th>{t('import.means')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {sheet.columns.map(column => (
                  <Table.Tr key={column.index}>
                    <Table.Td>{column.header}</Table.Td>
                    <Table.Td className={styles.sample}>{column.sample}</Table.Td>
                    <Table.Td>
                      <NativeSelect
                        size="xs"
                        aria-label={t('import.meansOf', { header: column.header })}
                        value={fields[column.index] ?? ''}
                        data={[
                          { value: '', label: t('field.none') },
                          ...IMPORT_FIELDS.map(field => ({ value: field, label: words.field(field) }))
                        ]}
                        onChange={event => {
                          const field = IMPORT_FIELDS.find(one => one === event.currentTarget.value) ?? ''
                          setFields({ ...fields, [column.index]: field })
                        }}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          {twice ? (
            <Text size="sm" c="red" role="alert">
              {t('import.twice')}
            </Text>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => choose(null)}>
              {t('import.otherFile')}
            </Button>
            <Button disabled={mapping.length === 0 || twice} loading={look.isPending} onClick={() => look.mutate()}>
              {t('import.look')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap={8}>
          <Text size="sm" fw={600}>
            {ROW_VERDICTS.map(verdict => `${t(`verdict.${verdict}`)}: ${run.counts[verdict]}`).join(' · ')}
          </Text>
          <Text size="sm">{t('import.rule')}</Text>
          {run.missing > 0 ? <Text size="sm">{t('import.missing', { count: run.missing })}</Text> : null}
          <div className={styles.scroll}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('import.row')}</Table.Th>
                  <Table.Th>{t('import.verdict')}</Table.Th>
                  <Table.Th>{t('import.task')}</Table.Th>
                  <Table.Th>{t('import.what')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shownFirst(run.rows).map(row => (
                  <Table.Tr key={row.row} data-verdict={row.verdict} className={styles.verdict}>
                    <Table.Td>{row.row}</Table.Td>
                    <Table.Td>
                      {MARKS[row.verdict]} {t(`verdict.${row.verdict}`)}
                    </Table.Td>
                    <Table.Td>{row.label}</Table.Td>
                    <Table.Td>
                      {row.troubles.map(trouble => (
                        <div key={`${trouble.field} ${trouble.reason}`}>{words.trouble(trouble)}</div>
                      ))}
                      {row.changes.map(change => (
                        <div key={change.field}>{words.change(change)}</div>
                      ))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {run.rows.length > DRAWN ? (
              <Text size="sm">{t('import.more', { count: run.rows.length - DRAWN })}</Text>
            ) : null}
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setRun(null)}>
              {t('import.back')}
            </Button>
            <Button disabled={run.counts.new + run.counts.update === 0} loading={busy} onClick={apply}>
              {t('import.apply', { count: run.counts.new + run.counts.update })}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

const MARKS: Record<RowVerdict['verdict'], string> = { new: '✚', update: '●', same: '○', wrong: '▲' }
const ORDER: Record<RowVerdict['verdict'], number> = { wrong: 0, new: 1, update: 2, same: 3 }
/** Wrong rows first: they are what a person must see. */
const shownFirst = (rows: readonly RowVerdict[]): RowVerdict[] =>
  rows.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || a.row - b.row).slice(0, DRAWN)

const useFieldWords = (columns: readonly GridColumn<TaskRow>[]) => {
  const t = useT('grid')
  const common = useT('common')
  const field = (id: ImportField): string =>
    id === 'key'
      ? t('field.key')
      : id === 'due'
        ? t('field.due')
        : (columns.find(column => column.id === id)?.header ?? id)
  const value = (id: ImportField, text: string): string => {
    const state = id === 'state' ? TASK_STATES.find(one => one === text) : undefined
    return state === undefined ? dayText(text) : common(`state.${state}`)
  }
  return {
    field,
    change: ({ field: id, old, new: next }: RowVerdict['changes'][number]): string =>
      old === '' ? `${field(id)}: ${value(id, next)}` : `${field(id)}: ${value(id, old)} → ${value(id, next)}`,
    trouble: ({ field: id, reason, text }: RowVerdict['troubles'][number]): string => {
      const said = [id === null ? '' : field(id), text === '' ? '' : `“${text.slice(0, 80)}”`].filter(
        words => words !== ''
      )
      return `${said.join(': ')} – ${t(`refusal.${reason}`)}`
    }
  }
}
