import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ErrorBanner } from './error-banner.tsx'

type Props = {
  words: { text?: string; path: string; example?: string; passphrase: string; button: string; done?: string }
  /** Opens the file among the backups. */
  unseal: (input: { path: string; passphrase: string }) => Promise<unknown>
  /** What is shown anew then. */
  refresh: () => Promise<unknown>
}

/** A sealed copy from a stick and its passphrase. */
export const UnsealForm = ({ words, unseal, refresh }: Props) => {
  const [path, setPath] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const opening = useMutation({
    mutationFn: unseal,
    onSuccess: async () => {
      setPassphrase('')
      await refresh()
    },
    meta: { quiet: true }
  })
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        opening.mutate({ path: path.trim(), passphrase })
      }}
    >
      <Stack gap="xs" mt="xs" align="start">
        {words.text === undefined ? null : <Text size="sm">{words.text}</Text>}
        <Group align="end">
          <TextInput
            label={words.path}
            placeholder={words.example}
            w={420}
            value={path}
            onChange={event => setPath(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.passphrase}
            w={240}
            autoComplete="off"
            value={passphrase}
            onChange={event => setPassphrase(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={opening.isPending}
            disabled={path.trim() === '' || passphrase === ''}
          >
            {words.button}
          </Button>
        </Group>
        {opening.isError ? <ErrorBanner error={opening.error} /> : null}
        {opening.isSuccess && words.done !== undefined ? (
          <Alert color="green" variant="light" role="status">
            {words.done}
          </Alert>
        ) : null}
      </Stack>
    </form>
  )
}
