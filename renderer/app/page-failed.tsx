import { Button } from '@mantine/core'
import { useT } from '../i18n/i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'

export const PageFailed = ({ again }: { again: () => void }) => {
  const t = useT('app')
  return (
    <div role="alert">
      <EmptyState title={t('broken.title')} text={t('broken.text')}>
        <Button onClick={again}>{t('broken.again')}</Button>
      </EmptyState>
    </div>
  )
}
