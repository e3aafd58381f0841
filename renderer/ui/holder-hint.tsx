import { Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { personKey } from '#domain/person-key.ts'
import { shortDate } from '../i18n/format.ts'
import { useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'

type Props = { title: string; name: string; day: string; onTake: (name: string) => void }

/** Who holds this post on the day of the paper, when that is known and another name stands there: offered, never put in by itself. */
export const HolderHint = ({ title, name, day, onTake }: Props) => {
  const t = useT('groups')
  const [asked] = useDebouncedValue(title.trim(), 250)
  const holder = useQuery({
    ...orpc.posts.holderOf.queryOptions({ input: { title: asked, day } }),
    enabled: asked !== '' && /^\d{4}-\d{2}-\d{2}$/.test(day)
  })
  const { data } = holder
  if (data == null || asked !== title.trim() || personKey(data.name) === personKey(name)) return null
  return (
    <Group gap={8} mt={4} role="status">
      <Text size="xs" c="var(--soon)">
        ◆ {t(data.acting ? 'holder.acting' : 'holder', { day: shortDate(day), name: data.name })}
      </Text>
      <Button size="compact-xs" variant="default" onClick={() => onTake(data.name)}>
        {t('holder.take')}
      </Button>
    </Group>
  )
}
