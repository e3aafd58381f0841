import { Alert, Button, Group, Menu, NumberInput, Select, Stack, Table, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { LIST_FORMATS, type ListFormat } from '#api/exchange.ts'
import { isPattern } from '#domain/journal.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { FORMAT_NAMES } from '../../ui/format-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { saveFile } from '../../ui/save-file.ts'

/** Places of a pattern, as they are typed. */
const PLACES = { counter: '{n}', zeros: '{n:04}', idx: '{index}', yy: '{yy}', yyyy: '{yyyy}' }

type Journal = Outputs['journals']['list'][number]

/** A journal of numbers by year: what is used, reserved, void; reserving, giving back, and the check against paper. */
export const Journals = () => {
  const t = useT('papers')
  const list = useQuery(orpc.journals.list.queryOptions())
  const status = useQuery(orpc.system.status.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const [typedYear, setYear] = useState<number | null>(null)
  const [editing, setEditing] = useState<Journal | 'new' | null>(null)
  const today = status.data?.today ?? ''
  const year = typedYear ?? Number(today.slice(0, 4))
  const journal = list.data?.find(({ id }) => String(id) === chosen) ?? list.data?.[0]
  if (editing !== null) return <Fields journal={editing === 'new' ? null : editing} done={() => setEditing(null)} />
  return (
    <Stack gap="sm" p="sm">
      <Group align="end" gap="xs">
        <Select
          label={t('journal')}
          w={280}
          data={(list.data ?? []).map(({ id, title }) => ({ value: String(id), label: title }))}
          value={journal === undefined ? null : String(journal.id)}
          onChange={setChosen}
          allowDeselect={false}
        />
        <NumberInput
          label={t('year')}
          w={100}
          min={1990}
          max={2200}
          value={year}
          onChange={value => setYear(typeof value === 'number' ? value : null)}
        />
        {journal === undefined ? null : (
          <Button variant="default" onClick={() => setEditing(journal)}>
            {t('changeJournal')}
          </Button>
        )}
        <Button variant="default" onClick={() => setEditing('new')}>
          {t('newJournal')}
        </Button>
      </Group>
      {journal === undefined || today === '' ? (
        <EmptyState title={t('noJournals')} text={t('noJournalsText')} />
      ) : (
        <Year key={`${journal.id} ${year}`} journal={journal} year={year} today={today} />
      )}
    </Stack>
  )
}

const Fields = ({ journal, done }: { journal: Journal | null; done: () => void }) => {
  const t = useT('papers')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [form, setForm] = useState<Omit<Journal, 'id' | 'next'>>(
    journal ?? { kind: 'outgoing', title: '', idx: '', pattern: '{index}-{n}', first: 1, active: true }
  )
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const good = form.title.trim() !== '' && isPattern(form.pattern)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { kind, title, idx, pattern, first, active } = form
    deed({
      run: () => client.journals.save({ id: journal?.id ?? null, kind, title, idx, pattern, first, active }),
      words: t('journalSaved'),
      after: done
    })
  }
  return (
    <form onSubmit={save}>
      <Stack gap="sm" p="sm" maw={460}>
        <TextInput label={t('journalTitle')} value={form.title} onChange={e => set({ title: e.currentTarget.value })} />
        <Select
          label={t('journalKind')}
          data={(['outgoing', 'incoming'] as const).map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={form.kind}
          onChange={kind => set({ kind: kind as Journal['kind'] })}
          allowDeselect={false}
        />
        <TextInput label={t('index')} value={form.idx} onChange={e => set({ idx: e.currentTarget.value })} />
        <TextInput
          label={t('pattern')}
          description={t('patternText', PLACES)}
          value={form.pattern}
          onChange={e => set({ pattern: e.currentTarget.value })}
          error={isPattern(form.pattern) ? undefined : t('patternWrong', PLACES)}
        />
        <NumberInput
          label={t('first')}
          min={1}
          value={form.first}
          onChange={value => set({ first: typeof value === 'number' ? value : 1 })}
        />
        <Group>
          <Button type="submit" disabled={!good} loading={busy}>
            {common('save')}
          </Button>
          <Button variant="default" onClick={done}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Year = ({ journal, year, today }: { journal: Journal; year: number; today: string }) => {
  const t = useT('papers')
  const { deed, busy } = useDeed()
  const [reason, setReason] = useState('')
  const numbers = useQuery(orpc.journals.numbers.queryOptions({ input: { journal: journal.id, year } }))
  const reserve = () =>
    deed({
      run: () => client.journals.reserve({ journal: journal.id, date: today, count: 1, reason }),
      words: t('reserved'),
      after: () => setReason('')
    })
  return (
    <>
      <Group align="end" gap="xs">
        <Text size="sm">{t('next', { number: journal.next })}</Text>
        <TextInput
          label={t('reason')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          w={300}
        />
        <Button variant="default" disabled={reason.trim() === ''} loading={busy} onClick={reserve}>
          {t('reserve')}
        </Button>
      </Group>
      <Table fz="sm" striped>
        <Table.Thead>
          <Table.Tr>
            {(['number', 'date', 'state', 'document', 'addressee', 'reason', 'author', 'deeds'] as const).map(
              column => (
                <Table.Th key={column}>{t(column)}</Table.Th>
              )
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbers.data?.toReversed().map(line => (
            <Table.Tr key={line.id}>
              <Table.Td>{line.printed}</Table.Td>
              <Table.Td>{shortDate(line.date)}</Table.Td>
              <Table.Td>{t(`number.${line.state}`)}</Table.Td>
              <Table.Td>
                {line.document === null ? '' : <a href={hrefTo(['papers', String(line.document)])}>{line.title}</a>}
              </Table.Td>
              <Table.Td>{line.addressees}</Table.Td>
              <Table.Td>{line.reason}</Table.Td>
              <Table.Td>{line.author}</Table.Td>
              <Table.Td>
                {line.state === 'reserved' ? (
                  <Group gap={4} wrap="nowrap">
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() =>
                        deed({ run: () => client.journals.release({ number: line.id }), words: t('released') })
                      }
                    >
                      {t('release')}
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={reason.trim() === ''}
                      title={reason.trim() === '' ? t('voidNeedsReason') : undefined}
                      onClick={() =>
                        deed({ run: () => client.journals.void({ number: line.id, reason }), words: t('voided') })
                      }
                    >
                      {t('void')}
                    </Button>
                  </Group>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Check journal={journal.id} year={year} />
    </>
  )
}

const Check = ({ journal, year }: { journal: number; year: number }) => {
  const t = useT('papers')
  const [paper, setPaper] = useState('')
  const check = useMutation(orpc.journals.check.mutationOptions())
  const print = useMutation({
    mutationFn: (format: ListFormat) => client.journals.print({ journal, year, format, paper: paper.split('\n') }),
    onSuccess: ({ file }) => saveFile(file, file.name)
  })
  const found = check.data
  const none = found !== undefined && Object.values(found).every(list => list.length === 0)
  const lines: [string, readonly (string | number)[]][] =
    found === undefined
      ? []
      : [
          [t('check.gaps'), found.gaps],
          [t('check.onlyOnPaper'), found.onlyOnPaper],
          [t('check.onlyHere'), found.onlyHere],
          [t('check.doubles'), found.doubles],
          [t('check.notUnderstood'), found.notUnderstood]
        ]
  return (
    <Stack gap="xs" maw={700}>
      <Textarea
        label={t('check.paper')}
        description={t('check.paperText')}
        autosize
        minRows={2}
        maxRows={8}
        value={paper}
        onChange={event => setPaper(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate({ journal, year, paper: paper.split('\n') })}
        >
          {t('check.run')}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" loading={print.isPending}>
              {t('printJournal')} ▾
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {LIST_FORMATS.map(format => (
              <Menu.Item key={format} onClick={() => print.mutate(format)}>
                {FORMAT_NAMES[format]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {none ? <Alert color="green">{t('check.clean')}</Alert> : null}
      {lines
        .filter(([, list]) => list.length > 0)
        .map(([label, list]) => (
          <Text key={label} size="sm">
            <strong>{label}:</strong> {list.join(', ')}
          </Text>
        ))}
    </Stack>
  )
}
