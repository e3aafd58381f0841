import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import type { Review } from '#api/imports.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'
import { Shape } from '../../ui/shape.tsx'

type Props = { same: NonNullable<Review['sameAct']>; onChanges: () => void }

/** The act is in the register already: as a new edition its changes are merged; imported again its tasks would double. */
export const SameActBanner = ({ same, onChanges }: Props) => {
  const t = useT('imports')
  return (
    <Alert color="yellow" radius={0} py={6} icon={<Shape name="flag" label="" />} role="alert">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" component="span">
          {t('sameAct', { label: same.label, at: shortInstant(same.importedAt) })}{' '}
          <Anchor href={hrefTo(['acts', same.id])} size="sm">
            {t('sameActOpen')}
          </Anchor>
        </Text>
        <Button size="compact-sm" style={{ flex: 'none' }} onClick={onChanges}>
          {t('edition.look')}
        </Button>
      </Group>
    </Alert>
  )
}
