import { Alert, Button, Group, Text } from '@mantine/core'
import type { Review } from '#api/imports.ts'
import { useT } from '../../i18n/i18n.ts'
import { Shape } from '../../ui/shape.tsx'
import { factsOf } from './notes.tsx'
import { isOfTheFile } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

/** A part of the act seems not to be in the file: said over the whole review, for accepting it would lose measures silently. */
export const FileDoubts = ({ review, deeds }: { review: Review; deeds: ReviewDeeds }) => {
  const t = useT('imports')
  return review.draft.notes.map((note, index) =>
    isOfTheFile(note) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: known to the service by its place in the list
      <Alert key={index} color="red" radius={0} py={6} icon={<Shape name="flag" label="" />} role="alert">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" component="span">
            <b>{t(`note.${note.code}.name`)}.</b> {t(`note.${note.code}.text`)} {factsOf(note, t)}
          </Text>
          <Button
            variant="default"
            style={{ flex: 'none' }}
            disabled={deeds.settleNote.isPending}
            onClick={() => deeds.settleNote.mutate({ draft: review.id, annex: null, note: index })}
          >
            {t('settle')}
          </Button>
        </Group>
      </Alert>
    ) : null
  )
}
