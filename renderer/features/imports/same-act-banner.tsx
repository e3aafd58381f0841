import { Alert, Anchor, Text } from '@mantine/core'
import type { Review } from '#api/imports.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'
import { Shape } from '../../ui/shape.tsx'

/** The act is in the register already: importing it again doubles its tasks. */
export const SameActBanner = ({ same }: { same: NonNullable<Review['sameAct']> }) => {
  const t = useT('imports')
  return (
    <Alert color="yellow" radius={0} py={6} icon={<Shape name="flag" label="" />} role="alert">
      <Text size="sm" component="span">
        {t('sameAct', { label: same.label, at: shortInstant(same.importedAt) })}{' '}
        <Anchor href={hrefTo(['acts', same.id])} size="sm">
          {t('sameActOpen')}
        </Anchor>
      </Text>
    </Alert>
  )
}
