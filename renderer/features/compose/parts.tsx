import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core'
import type { ComposedForm } from '#api/compose.ts'
import type { FieldStand, FigureField } from '#domain/compose/field.ts'
import { FREE_PARTS } from '#domain/compose/kinds.ts'
import { useT } from '../../i18n/i18n.ts'
import { FieldText } from '../../ui/figures/field-text.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './compose.module.css'

/** What every text of the paper is drawn with. */
export type TextProps = {
  fields: ReadonlyMap<number, FigureField>
  stands: ReadonlyMap<number, FieldStand>
  active: number | null
  onPick: (id: number) => void
}
type Props = { form: ComposedForm; text: TextProps; onChange: (change: (form: ComposedForm) => ComposedForm) => void }
type Part = ComposedForm['parts'][number]

/** The title and the prose of a paper, part by part. */
export const Parts = ({ form, text, onChange }: Props) => {
  const t = useT('compose')
  const free = FREE_PARTS.includes(form.kind)
  const change = (at: number, part: Partial<Part>) =>
    onChange(now => ({ ...now, parts: now.parts.map((one, n) => (n === at ? { ...one, ...part } : one)) }))
  const add = () =>
    onChange(now => ({ ...now, parts: [...now.parts, { key: freshKey(now), title: '', paragraphs: [''] }] }))
  let point = 0
  return (
    <>
      {form.kind === 'reminder' ? (
        <TextInput
          label={t('field.addressees')}
          value={form.addressees.join('; ')}
          onChange={event => {
            const addressees = event.currentTarget.value.split(';').map(one => one.trimStart())
            onChange(now => ({ ...now, addressees }))
          }}
        />
      ) : (
        <Textarea
          label={t(`title.${form.kind}`)}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          value={form.title}
          onChange={event => {
            const title = event.currentTarget.value
            onChange(now => ({ ...now, title }))
          }}
        />
      )}
      {form.parts.map((part, at) => {
        const isPoint = form.kind === 'decision' && part.key !== 'preamble'
        if (isPoint) point += 1
        const name = isPoint ? t('part.point', { n: point }) : nameOf(part, at, t, form.kind)
        return (
          <section key={part.key} className={styles.part} aria-label={name}>
            <header>
              <h2>{name}</h2>
              {free && part.key !== 'preamble' ? (
                <ActionIcon
                  variant="subtle"
                  aria-label={t('part.remove', { name })}
                  onClick={() => onChange(now => ({ ...now, parts: now.parts.filter((_, n) => n !== at) }))}
                >
                  <Icon name="close" size={12} />
                </ActionIcon>
              ) : null}
            </header>
            {form.kind === 'speech' ? (
              <TextInput
                size="xs"
                label={t('part.address')}
                value={part.title}
                maxLength={2000}
                onChange={event => change(at, { title: event.currentTarget.value })}
              />
            ) : null}
            <Paragraphs part={part} name={name} text={text} onChange={paragraphs => change(at, { paragraphs })} />
          </section>
        )
      })}
      {free ? (
        <Button variant="default" onClick={add} style={{ alignSelf: 'flex-start' }}>
          {t(form.kind === 'decision' ? 'part.addPoint' : 'part.add')}
        </Button>
      ) : null}
      {form.kind === 'speech' ? (
        <TextInput
          label={t('ending')}
          value={form.ending}
          maxLength={2000}
          onChange={event => {
            const ending = event.currentTarget.value
            onChange(now => ({ ...now, ending }))
          }}
        />
      ) : null}
    </>
  )
}

const freshKey = (form: ComposedForm): string => {
  const taken = new Set(form.parts.map(part => part.key))
  for (let n = form.parts.length; ; n += 1) if (!taken.has(`own-${n}`)) return `own-${n}`
}

const NAMED = ['summary', 'work', 'body', 'closing', 'opening', 'demand', 'preamble'] as const
const nameOf = (part: Part, at: number, t: ReturnType<typeof useT<'compose'>>, kind: ComposedForm['kind']): string => {
  const named = NAMED.find(key => key === part.key)
  return named === undefined || kind === 'speech' ? t('part.nth', { n: at + 1 }) : t(`part.${named}`)
}

type ParagraphsProps = { part: Part; name: string; text: TextProps; onChange: (paragraphs: string[]) => void }
const Paragraphs = ({ part, name, text, onChange }: ParagraphsProps) => {
  const t = useT('compose')
  const { paragraphs } = part
  const put = (at: number, ...texts: string[]) =>
    onChange([...paragraphs.slice(0, at), ...texts, ...paragraphs.slice(at + 1)])
  return (
    <>
      {paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place; its words follow it
        <div key={at} className={styles.line}>
          <div className={styles.grow}>
            <FieldText
              {...text}
              text={paragraph}
              label={t('paragraph', { name, n: at + 1 })}
              marks
              onChange={words => put(at, words)}
              onSplit={(before, after) => put(at, before, after)}
              {...(at === 0
                ? {}
                : {
                    onJoin: () =>
                      onChange([
                        ...paragraphs.slice(0, at - 1),
                        `${paragraphs[at - 1]} ${paragraph}`.trim(),
                        ...paragraphs.slice(at + 1)
                      ])
                  })}
            />
          </div>
          <ActionIcon
            variant="default"
            aria-label={t('paragraph.up', { n: at + 1 })}
            disabled={at === 0}
            onClick={() =>
              onChange(paragraphs.map((one, n) => (n === at - 1 ? paragraph : n === at ? paragraphs[at - 1]! : one)))
            }
          >
            ↑
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('paragraph.remove', { n: at + 1 })} onClick={() => put(at)}>
            <Icon name="close" size={12} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange([...paragraphs, ''])}
      >
        {t('paragraph.add')}
      </Button>
    </>
  )
}
