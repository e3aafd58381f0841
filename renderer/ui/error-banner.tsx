import { Alert, Button, Group, Text } from '@mantine/core'
import { useLanguage, useT } from '../i18n/i18n.ts'
import { sentenceOf } from '../lib/faults.ts'
import { Shape } from './shape.tsx'

/** The sentence for an error that stays on the screen; `again` offers a second try. */
export const ErrorBanner = ({ error, again }: { error: unknown; again?: () => void }) => {
  const t = useT('common')
  const language = useLanguage()
  return (
    <Alert color="red" variant="light" role="alert" icon={<Shape name="triangle" label="" />}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{sentenceOf(error, language) ?? t('noAnswer')}</Text>
        {again === undefined ? null : (
          <Button variant="default" onClick={again}>
            {t('tryAgain')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
