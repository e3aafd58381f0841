import { Button, Group, Table } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplateCheckView } from '#api/templates.ts'
import { TEMPLATE_KINDS, type TemplateKind } from '#domain/compose/template-kind.ts'
import { numberText, shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { notifyError } from '../../ui/notify.ts'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { PdfView } from '../../ui/pdf-view.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Faults } from './faults.tsx'
import styles from './templates.module.css'

/** The templates papers are laid out with: shipped ones, the office's own, their check and their look. */
export default function TemplatesPage({ rest }: PageProps) {
  const kind = TEMPLATE_KINDS.find(one => one === rest[0]) ?? 'letter'
  return <Templates key={kind} kind={kind} />
}

const Templates = ({ kind }: { kind: TemplateKind }) => {
  const t = useT('templates')
  const c = useT('compose')
  const list = useQuery({ ...orpc.templates.list.queryOptions(), meta: { quiet: true } })
  const fields = useQuery(orpc.templates.fields.queryOptions({ input: { kind } }))
  const status = useQuery(orpc.system.status.queryOptions())
  const readOnly = status.data?.readOnly ?? true
  const [check, setCheck] = useState<{ file: string; found: TemplateCheckView } | null>(null)
  const [tags, setTags] = useState(false)
  const { done } = useDeed()
  const sample = useMutation({
    mutationFn: (id: number | null) => client.templates.sample({ kind, id }),
    onError: notifyError
  })
  const upload = useMutation({
    mutationFn: async (file: File) => ({ file: file.name, ...(await client.templates.upload({ kind, file })) }),
    onError: notifyError,
    onSuccess: async answer => {
      setCheck({ file: answer.file, found: answer.check })
      if (answer.check.faults.length > 0) return
      await list.refetch()
      await done(answer, t('uploaded'))
    }
  })
  const choose = useMutation({
    mutationFn: (id: number | null) => client.templates.choose({ kind, id }),
    onError: notifyError,
    onSuccess: async answer => {
      await list.refetch()
      await done(answer, t('chosen.done'))
    }
  })
  const own = (list.data ?? []).filter(one => one.kind === kind)
  const shipped = {
    id: null,
    n: null,
    file: t('shipped'),
    chosen: own.every(one => !one.chosen),
    at: '',
    author: '',
    size: 0
  }
  const save = async (id: number | null, name: string) => {
    try {
      saveFile(await client.templates.download({ kind, id }), name)
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Page title={t('title')} scroll>
      <div className={styles.page}>
        <div className={styles.kinds} role="tablist" aria-label={t('kinds')}>
          {TEMPLATE_KINDS.map(one => (
            <button
              key={one}
              type="button"
              role="tab"
              aria-selected={one === kind}
              className={styles.kind}
              onClick={() => go(['templates', one])}
            >
              {c(`kind.${one}`)}
            </button>
          ))}
        </div>
        {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
        <Table className={styles.table} aria-label={t('versions')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('version')}</Table.Th>
              <Table.Th>{t('file')}</Table.Th>
              <Table.Th>{t('kept')}</Table.Th>
              <Table.Th>{t('deeds')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...own, shipped].map(({ id, n, file, chosen, at, author, size }) => (
              <Table.Tr key={id ?? 'shipped'}>
                <Table.Td>
                  {n === null ? '' : n} {chosen ? <b>{t('inUse')}</b> : null}
                </Table.Td>
                <Table.Td>{file}</Table.Td>
                <Table.Td>
                  {at === ''
                    ? ''
                    : `${shortInstant(at)}, ${author}, ${t('kilobytes', { size: numberText(Math.ceil(size / 1024)) })}`}
                </Table.Td>
                <Table.Td>
                  <Group gap={6}>
                    <Button
                      size="compact-xs"
                      variant="default"
                      loading={sample.isPending && sample.variables === id}
                      onClick={() => sample.mutate(id)}
                    >
                      {t('sample')}
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => void save(id, id === null ? `${kind}.docx` : file)}
                    >
                      {t('download')}
                    </Button>
                    {chosen ? null : (
                      <Button
                        size="compact-xs"
                        disabled={readOnly}
                        loading={choose.isPending}
                        onClick={() => choose.mutate(id)}
                      >
                        {t('choose')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <FileDrop
          label={t('upload')}
          hint={t('upload.hint')}
          accept=".docx"
          disabled={readOnly || upload.isPending}
          onFile={file => upload.mutate(file)}
        />
        {check === null ? null : <Faults file={check.file} check={check.found} />}
        {sample.data === undefined ? null : <PdfView key={sample.submittedAt} file={sample.data} label={t('sample')} />}
        <Button size="compact-sm" variant="subtle" className={styles.start} onClick={() => setTags(!tags)}>
          {t(tags ? 'tags.hide' : 'tags.show')}
        </Button>
        {tags ? (
          <ul className={styles.tags} aria-label={t('tags')}>
            {(fields.data ?? []).map((field, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand in two lists
              <li key={at} style={{ marginInlineStart: `${field.depth * 20}px` }}>
                <code>
                  {field.kind === 'loop' || field.kind === 'condition'
                    ? `{#${field.name}}…{/${field.name}}`
                    : `{${field.name}}`}
                </code>{' '}
                <span>{t(`field.${field.kind}`)}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Page>
  )
}
