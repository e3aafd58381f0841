import { Anchor, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { CodeShown } from '../../ui/code-shown.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './sign-in.module.css'

type State = Outputs['accounts']['state']

/** Asks for name and password; over a locked window only for the password, and what lies under it stays as it was. */
export default function SignIn({ state }: { state: State }) {
  const t = useT('sign-in')
  const [lost, setLost] = useState(false)
  return (
    <div className={styles.page}>
      <Paper withBorder p="lg" className={styles.box}>
        <Title order={1} size="h3">
          {state.locked ? t('locked') : t('title')}
        </Title>
        {state.office === '' ? null : (
          <Text size="sm" c="dimmed">
            {state.office}
          </Text>
        )}
        {lost ? <Recover back={() => setLost(false)} /> : <Password state={state} lost={() => setLost(true)} />}
      </Paper>
    </div>
  )
}

const useRefresh = () => {
  const cache = useQueryClient()
  return () => cache.invalidateQueries()
}

const Password = ({ state, lost }: { state: State; lost: () => void }) => {
  const t = useT('sign-in')
  const refresh = useRefresh()
  const [name, setName] = useState(state.person?.name ?? '')
  const [password, setPassword] = useState('')
  const signIn = useMutation(orpc.accounts.signIn.mutationOptions({ onSuccess: refresh, meta: { quiet: true } }))
  const signOut = useMutation(
    orpc.accounts.signOut.mutationOptions({
      onSuccess: () => {
        setName('')
        // Another person sees nothing of what the one before had on the screen or in memory.
        sessionStorage.clear()
        location.reload()
      }
    })
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ name, password }, { onSettled: () => setPassword('') })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" mt="md">
        {signIn.isError ? <ErrorBanner error={signIn.error} /> : null}
        <TextInput
          label={t('name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          autoComplete="username"
          readOnly={state.locked}
          data-autofocus={state.locked ? undefined : true}
          autoFocus={!state.locked}
        />
        <PasswordInput
          label={t('password')}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          autoFocus={state.locked}
        />
        <Button type="submit" loading={signIn.isPending} disabled={name.trim() === '' || password === ''}>
          {state.locked ? t('unlock') : t('enter')}
        </Button>
        <div className={styles.links}>
          {state.locked ? (
            <Anchor component="button" type="button" size="sm" onClick={() => signOut.mutate(undefined)}>
              {t('other')}
            </Anchor>
          ) : null}
          <Anchor component="button" type="button" size="sm" onClick={lost}>
            {t('lost')}
          </Anchor>
        </div>
      </Stack>
    </form>
  )
}

const Recover = ({ back }: { back: () => void }) => {
  const t = useT('sign-in')
  const refresh = useRefresh()
  const [form, setForm] = useState({ name: '', code: '', password: '' })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const recover = useMutation(orpc.accounts.recover.mutationOptions({ meta: { quiet: true } }))
  if (recover.data !== undefined) return <CodeShown code={recover.data.code} done={() => void refresh()} />
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        recover.mutate(form)
      }}
    >
      <Stack gap="sm" mt="md">
        <Text size="sm">{t('recover.text')}</Text>
        {recover.isError ? <ErrorBanner error={recover.error} /> : null}
        <TextInput label={t('name')} value={form.name} onChange={event => set({ name: event.currentTarget.value })} />
        <TextInput label={t('code')} value={form.code} onChange={event => set({ code: event.currentTarget.value })} />
        <PasswordInput
          label={t('newPassword')}
          value={form.password}
          onChange={event => set({ password: event.currentTarget.value })}
          autoComplete="new-password"
        />
        <Button type="submit" loading={recover.isPending} disabled={Object.values(form).some(text => text === '')}>
          {t('recover')}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={back}>
          {t('back')}
        </Anchor>
      </Stack>
    </form>
  )
}
