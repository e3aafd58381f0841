import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PostDetail } from '#api/posts.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, type Inputs } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import styles from './groups.module.css'

type Props = { post: PostDetail; of: Inputs['posts']['rename']['of']; day: string; onDone: () => void }

/** The post is called otherwise: its spelling put right for all time, or another name from a day on. */
export const Renamed = ({ post, of, day, onDone }: Props) => {
  const t = useT('groups')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [title, setTitle] = useState(post.title)
  const [body, setBody] = useState(post.body)
  const [isDated, setDated] = useState(false)
  const [from, setFrom] = useState<string | null>(day)
  const [basis, setBasis] = useState('')
  const isChanged = title.trim() !== post.title || body.trim() !== post.body
  const ready = title.trim() !== '' && isChanged && (!isDated || from !== null)
  const save = () =>
    deed({
      run: () => client.posts.rename({ of, title, body, from: isDated ? from : null, basis }),
      words: t('did.renamed'),
      after: onDone
    })
  return (
    <>
      <Stack gap={8}>
        <TextInput
          label={t('post.title')}
          required
          data-autofocus
          maxLength={1000}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={t('post.body')}
          maxLength={500}
          value={body}
          onChange={event => setBody(event.currentTarget.value)}
        />
        <Radio.Group
          label={t('renamed.when')}
          value={isDated ? 'from' : 'always'}
          onChange={value => setDated(value === 'from')}
        >
          <Stack gap={6} mt={4}>
            <Radio value="always" label={t('renamed.always')} />
            <Radio value="from" label={t('renamed.from')} />
          </Stack>
        </Radio.Group>
        <Group gap={10} grow align="start">
          {isDated ? <DayField label={t('change.from')} value={from} onChange={setFrom} /> : null}
          <TextInput
            label={t('change.basis')}
            maxLength={1000}
            value={basis}
            onChange={event => setBasis(event.currentTarget.value)}
          />
        </Group>
        <p className={styles.hint}>{t('renamed.hint')}</p>
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={save}>
          {t('renamed.save')}
        </Button>
      </Group>
    </>
  )
}
