import { Button, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { copyText } from '../../lib/copy-text.ts'
import { notifyDone } from '../../ui/notify.ts'

/** Puts what a helper needs to know into the clipboard; where that is refused it is shown to be copied by hand. */
export const Diagnostics = () => {
  const t = useT('settings')
  const collect = useMutation({
    mutationFn: async () => {
      const { text } = await client.system.diagnostics()
      return copyText(text) ? null : text
    },
    onSuccess: shown => {
      if (shown === null) notifyDone(t('diagnostics.copied'))
    }
  })
  return (
    <div>
      <Button type="button" variant="default" size="xs" loading={collect.isPending} onClick={() => collect.mutate()}>
        {t('diagnostics.copy')}
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        {t('diagnostics.hint')}
      </Text>
      {collect.data == null ? null : (
        <Textarea
          aria-label={t('diagnostics.copy')}
          readOnly
          minRows={6}
          maxRows={12}
          autosize
          value={collect.data}
          mt={6}
        />
      )}
    </div>
  )
}
