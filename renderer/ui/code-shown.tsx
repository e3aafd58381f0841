import { Button, Checkbox, Code, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../i18n/i18n.ts'

/** The sealed code, shown once: it must be said to be written down before it goes. */
export const CodeShown = ({ code, done }: { code: string; done: () => void }) => {
  const t = useT('common')
  const [written, setWritten] = useState(false)
  return (
    <Stack gap="sm" mt="md">
      <Text size="sm">{t('code.text')}</Text>
      <Code fz="lg" ta="center" p="sm">
        {code}
      </Code>
      <Checkbox
        label={t('code.written')}
        checked={written}
        onChange={event => setWritten(event.currentTarget.checked)}
      />
      <Button disabled={!written} onClick={done}>
        {t('code.done')}
      </Button>
    </Stack>
  )
}
