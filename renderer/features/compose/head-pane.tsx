import { Button, Textarea, TextInput } from '@mantine/core'
import type { ComposedForm } from '#api/compose.ts'
import { useT } from '../../i18n/i18n.ts'
import { DayField } from '../../ui/day-field.tsx'
import styles from './compose.module.css'

type TextField =
  | 'city'
  | 'address'
  | 'tel'
  | 'fax'
  | 'email'
  | 'signerPost'
  | 'signerName'
  | 'executorName'
  | 'executorTel'

/** Head, day, signer, executor, and who agrees: what stands around the words of a paper. */
export const HeadPane = ({
  form,
  onChange
}: {
  form: ComposedForm
  onChange: (part: Partial<ComposedForm>) => void
}) => {
  const t = useT('compose')
  const field = (name: TextField) => (
    <TextInput
      size="xs"
      label={t(name === 'city' && form.kind === 'decision' ? 'field.place' : `field.${name}`)}
      value={form[name]}
      maxLength={1000}
      onChange={event => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <section className={styles.fields} aria-label={t('pane.head')}>
      {form.kind === 'speech' || form.kind === 'note' ? null : (
        <Textarea
          size="xs"
          label={t('field.head')}
          autosize
          minRows={2}
          maxRows={6}
          value={form.head.join('\n')}
          onChange={event => onChange({ head: event.currentTarget.value.split('\n').slice(0, 10) })}
        />
      )}
      {form.kind === 'reminder' ? (
        <>
          {field('address')}
          <div className={styles.row}>
            {field('tel')}
            {field('fax')}
          </div>
          {field('email')}
        </>
      ) : null}
      <div className={styles.row}>
        <DayField label={t('field.date')} value={form.date} onChange={date => date !== null && onChange({ date })} />
        {form.kind === 'speech' || form.kind === 'note' ? null : field('city')}
      </div>
      {field('signerPost')}
      {field('signerName')}
      {form.kind === 'speech' || form.kind === 'decision' ? null : (
        <div className={styles.row}>
          {field('executorName')}
          {field('executorTel')}
        </div>
      )}
      {form.kind === 'decision' ? <Visas form={form} onChange={onChange} /> : null}
    </section>
  )
}

const Visas = ({ form, onChange }: { form: ComposedForm; onChange: (part: Partial<ComposedForm>) => void }) => {
  const t = useT('compose')
  const { visas } = form
  const put = (at: number, part: Partial<(typeof visas)[number]>) =>
    onChange({ visas: visas.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <>
      <p className={styles.quiet}>{t('visas')}</p>
      {visas.map(({ post, name }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <div key={at} className={styles.row}>
          <TextInput
            size="xs"
            aria-label={t('visa.post', { n: at + 1 })}
            placeholder={t('field.signerPost')}
            value={post}
            onChange={event => put(at, { post: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label={t('visa.name', { n: at + 1 })}
            placeholder={t('field.signerName')}
            value={name}
            onChange={event => put(at, { name: event.currentTarget.value })}
          />
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange({ visas: [...visas, { post: '', name: '' }] })}
      >
        {t('visa.add')}
      </Button>
    </>
  )
}
