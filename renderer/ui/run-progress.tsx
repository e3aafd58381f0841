import { Button, Group, Progress as Bar, Stack, Text } from '@mantine/core'
import type { Progress } from '#api/imports.ts'
import { useT } from '../i18n/i18n.ts'

/** How far long work has come, in words and as a bar; with `onCancel` it can be stopped. */
export const RunProgress = ({ progress, onCancel }: { progress: Progress | null; onCancel?: () => void }) => {
  const t = useT('common')
  const words =
    progress === null ? t('loading') : t(`stage.${progress.stage}`, { done: progress.done, total: progress.total })
  const percent = progress === null || progress.total === 0 ? null : Math.round((progress.done / progress.total) * 100)
  return (
    <Stack gap="xs" role="status">
      <Group justify="space-between">
        <Text size="sm">{words}</Text>
        {percent === null ? null : <Text size="sm">{percent}%</Text>}
      </Group>
      <Bar value={percent ?? 100} striped={percent === null} aria-label={words} transitionDuration={0} />
      {onCancel === undefined ? null : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('stop')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
