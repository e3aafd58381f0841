import {
  Alert,
  Button,
  Group,
  Modal,
  PasswordInput,
  SegmentedControl,
  Stack,
  Switch,
  Table,
  Text,
  TextInput
} from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { isGoodPassword } from '#domain/account.ts'
import { ROLES, type Role } from '#domain/office.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { CodeShown } from '../../ui/code-shown.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Page } from '../../ui/page.tsx'

type Account = Outputs['accounts']['list'][number]

/** Who may sign in and as what. In one-person mode: what accounts are for, and how they are started. */
export default function AccountsPage() {
  const t = useT('accounts')
  const common = useT('common')
  const cache = useQueryClient()
  const state = useQuery(orpc.accounts.state.queryOptions())
  const [code, setCode] = useState<string | null>(null)
  if (code !== null) {
    const done = () => {
      setCode(null)
      void cache.invalidateQueries()
    }
    return (
      <Page title={t('title')} scroll>
        <div style={{ maxWidth: 440 }}>
          <CodeShown code={code} done={done} />
        </div>
      </Page>
    )
  }
  return (
    <Page title={t('title')} scroll>
      {state.data === undefined ? common('loading') : state.data.accounts ? <List /> : <Start started={setCode} />}
      {state.data?.accounts ? <OwnPassword /> : null}
    </Page>
  )
}

const Start = ({ started }: { started: (code: string) => void }) => {
  const t = useT('accounts')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const start = useMutation(
    orpc.accounts.start.mutationOptions({ onSuccess: ({ code }) => started(code), meta: { quiet: true } })
  )
  const good = isGoodPassword(password)
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (good) start.mutate({ name, password })
      }}
    >
      <Stack gap="sm" maw={440}>
        <Alert variant="light">{t('onePerson')}</Alert>
        {start.isError ? <ErrorBanner error={start.error} /> : null}
        <TextInput label={t('adminName')} value={name} onChange={event => setName(event.currentTarget.value)} />
        <PasswordInput
          label={t('password')}
          description={t('passwordRule')}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
          autoComplete="new-password"
        />
        <Button type="submit" disabled={name.trim() === '' || !good} loading={start.isPending}>
          {t('start')}
        </Button>
      </Stack>
    </form>
  )
}

const List = () => {
  const t = useT('accounts')
  const list = useQuery({ ...orpc.accounts.list.queryOptions(), meta: { quiet: true } })
  const [open, setOpen] = useState<Account | 'new' | null>(null)
  if (list.isError) return <ErrorBanner error={list.error} />
  return (
    <Stack gap="sm">
      <Group>
        <Button size="compact-md" onClick={() => setOpen('new')}>
          {t('add')}
        </Button>
      </Group>
      <Table maw={820} striped>
        <Table.Thead>
          <Table.Tr>
            {(['name', 'role', 'standing', 'signedIn', 'deed'] as const).map(column => (
              <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.data?.map(account => (
            <Table.Tr key={account.id}>
              <Table.Td>{account.name}</Table.Td>
              <Table.Td>{t(`role.${account.role}`)}</Table.Td>
              <Table.Td>{t(account.active ? 'active' : 'off')}</Table.Td>
              <Table.Td>{account.signedInAt === null ? t('never') : shortInstant(account.signedInAt)}</Table.Td>
              <Table.Td>
                <Button size="compact-xs" variant="default" onClick={() => setOpen(account)}>
                  {t('change')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open === 'new' ? t('add') : t('change')}>
        {open === null ? null : <Fields account={open === 'new' ? null : open} done={() => setOpen(null)} />}
      </Modal>
    </Stack>
  )
}

const Fields = ({ account, done }: { account: Account | null; done: () => void }) => {
  const t = useT('accounts')
  const common = useT('common')
  const cache = useQueryClient()
  const [form, setForm] = useState({
    name: account?.name ?? '',
    role: account?.role ?? ('officer' as Role),
    active: account?.active ?? true,
    password: ''
  })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const save = useMutation(
    orpc.accounts.save.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: orpc.accounts.key() })
        notifyDone(common('saved'))
        done()
      },
      meta: { quiet: true }
    })
  )
  const good = form.password === '' ? account !== null : isGoodPassword(form.password)
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (good) save.mutate({ ...form, id: account?.id ?? null, password: form.password || null })
      }}
    >
      <Stack gap="sm">
        {save.isError ? <ErrorBanner error={save.error} /> : null}
        <TextInput
          label={t('column.name')}
          value={form.name}
          onChange={event => set({ name: event.currentTarget.value })}
          data-autofocus
        />
        <SegmentedControl
          aria-label={t('column.role')}
          value={form.role}
          onChange={role => set({ role: role as Role })}
          data={ROLES.map(role => ({ value: role, label: t(`role.${role}`) }))}
        />
        <Text size="xs" c="dimmed">
          {t(`roleText.${form.role}`)}
        </Text>
        <PasswordInput
          label={account === null ? t('password') : t('newPassword')}
          description={account === null ? t('passwordRule') : t('newPasswordText')}
          value={form.password}
          onChange={event => set({ password: event.currentTarget.value })}
          autoComplete="new-password"
        />
        <Switch
          label={t('active')}
          checked={form.active}
          onChange={event => set({ active: event.currentTarget.checked })}
        />
        <Button type="submit" disabled={form.name.trim() === '' || !good} loading={save.isPending}>
          {common('save')}
        </Button>
      </Stack>
    </form>
  )
}

const OwnPassword = () => {
  const t = useT('accounts')
  const common = useT('common')
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const change = useMutation(
    orpc.accounts.changePassword.mutationOptions({
      onSuccess: () => {
        setBefore('')
        setAfter('')
        notifyDone(common('saved'))
      },
      meta: { quiet: true }
    })
  )
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        change.mutate({ before, after })
      }}
    >
      <Stack gap="sm" maw={440} mt="lg">
        <Text fw={600}>{t('own')}</Text>
        {change.isError ? <ErrorBanner error={change.error} /> : null}
        <PasswordInput
          label={t('before')}
          value={before}
          onChange={event => setBefore(event.currentTarget.value)}
          autoComplete="current-password"
        />
        <PasswordInput
          label={t('newPassword')}
          description={t('passwordRule')}
          value={after}
          onChange={event => setAfter(event.currentTarget.value)}
          autoComplete="new-password"
        />
        <Button
          type="submit"
          variant="default"
          disabled={before === '' || !isGoodPassword(after)}
          loading={change.isPending}
        >
          {t('own')}
        </Button>
      </Stack>
    </form>
  )
}
