import { Button, Group, Menu, Modal, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { ListFormat } from '#api/exchange.ts'
import type { GridView } from '#api/views.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, type Outputs } from '../../lib/client.ts'
import { notifyDone } from '../../ui/notify.ts'
import { PdfView } from '../../ui/pdf-view.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { GridColumn } from '../column.ts'
import type { GridHandle } from '../Grid.tsx'
import { filterWords } from './filter-words.ts'

type Props<T> = {
  columns: readonly GridColumn<T>[]
  view: GridView
  handle: RefObject<GridHandle | null>
  title: string
  source: string
  filterWords: string
}
type Made = Outputs['exchange']['list']

/** What stands on the screen to Excel, Word or paper; the paper is looked at first. */
export function ExportMenu<T>({ columns, view, handle, title, source, filterWords: shown }: Props<T>) {
  const t = useT('grid')
  const common = useT('common')
  const [looked, setLooked] = useState<Made | null>(null)
  const make = useMutation({
    mutationFn: (format: ListFormat) => {
      const table = handle.current?.table()
      if (table === undefined || table.columns.length === 0) return Promise.resolve(null)
      const filter = [shown, filterWords(view, columns, t)].filter(words => words !== '').join('; ')
      return client.exchange.list({ format, title, source, filter, table })
    }
  })
  const save = (made: Made | null) => {
    if (made === null) return
    saveFile(made.file, made.file.name)
    for (const warning of made.warnings) notifyDone(t(`warning.${warning.code}`, { detail: warning.detail }))
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" loading={make.isPending}>
            {t('tool.export')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => make.mutate('xlsx', { onSuccess: save })}>{t('export.xlsx')}</Menu.Item>
          <Menu.Item onClick={() => make.mutate('docx', { onSuccess: save })}>{t('export.docx')}</Menu.Item>
          <Menu.Item onClick={() => make.mutate('pdf', { onSuccess: setLooked })}>{t('export.pdf')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {looked === null ? null : (
        <Modal
          opened
          size="90%"
          title={title}
          onClose={() => setLooked(null)}
          closeButtonProps={{ 'aria-label': common('close') }}
        >
          {looked.warnings.map(warning => (
            <Text key={warning.code} size="sm" c="yellow" role="alert">
              ◆ {t(`warning.${warning.code}`, { detail: warning.detail })}
            </Text>
          ))}
          <PdfView file={looked.file} label={title} />
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={() => setLooked(null)}>
              {common('close')}
            </Button>
            <Button data-autofocus onClick={() => saveFile(looked.file, looked.file.name)}>
              {t('export.save')}
            </Button>
          </Group>
        </Modal>
      )}
    </>
  )
}
