import { Alert, Group, Text } from '@mantine/core'
import type { DraftAct } from '#domain/draft.ts'
import { useT } from '../../i18n/i18n.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Shape } from '../../ui/shape.tsx'
import type { ReviewHere } from './review-model.ts'

type Props = { review: ReviewHere; busy: boolean; onSave: (act: DraftAct) => void }

const lacking = ({ draft }: ReviewHere): number =>
  [draft, ...draft.annexes.flatMap(annex => (annex.kind === 'roadmap' ? annex.measures : []))].reduce(
    (sum, { notes }) => sum + notes.filter(({ code }) => code === 'NO_ACT_DATE').length,
    0
  )

/** Deadlines are counted from the act ("жорий йил", "бир ой муддатда") and its date is not in the file: asked for once, over the whole review. */
export const NoDateBanner = ({ review, busy, onSave }: Props) => {
  const t = useT('imports')
  const { act } = review.draft
  const count = lacking(review)
  if (act.date !== null || count === 0) return null
  return (
    <Alert color="yellow" radius={0} py={6} icon={<Shape name="clock" label="" />} role="alert">
      <Group gap="sm" wrap="nowrap">
        <Text size="sm" component="span">
          {t('noDate', { count })}
        </Text>
        <DayField
          label={t('noDateLabel')}
          value={null}
          onChange={date => {
            if (date !== null) onSave({ ...act, date })
          }}
          disabled={busy}
          w={130}
        />
      </Group>
    </Alert>
  )
}
