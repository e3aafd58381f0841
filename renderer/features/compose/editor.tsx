import { Button, Group, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { ComposedForm } from '#api/compose.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { kept as typedTexts } from '../../lib/kept.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { EarlierPane } from '../../ui/figures/earlier-pane.tsx'
import { FiguresPane } from '../../ui/figures/figures-pane.tsx'
import { refreshedFields, useFigures } from '../../ui/figures/use-figures.ts'
import { Page } from '../../ui/page.tsx'
import { Shape } from '../../ui/shape.tsx'
import styles from './compose.module.css'
import { forget, formOf, keep, missingOf, readKept, unsourcedOf, wordsOf } from './compose-state.ts'
import { HeadPane } from './head-pane.tsx'
import { Parts } from './parts.tsx'
import { Tables } from './tables.tsx'

type Props = {
  form: ComposedForm
  /** The paper this is the next version of, and the version it was begun from. */
  of: { id: number; base: string } | null
  /** Of what is kept unfinished. */
  name: string
  onAgain: (() => void) | null
}
const PANES = ['figures', 'earlier', 'head'] as const

/** The words, figures and tables of a paper being written; at the side its figures, the last paper, and its head and signer. */
export const Editor = ({ form: begun, of: origin, name, onAgain }: Props) => {
  const t = useT('compose')
  // What this edit began from, though the register is read again meanwhile: a newer version must not be written over.
  const [{ start, of }] = useState({ start: begun, of: origin })
  const [form, setForm] = useState<ComposedForm>(() => (of === null ? null : readKept(typedTexts(), name)) ?? start)
  const [active, setActive] = useState<number | null>(null)
  const [pane, setPane] = useState<(typeof PANES)[number]>('figures')
  const { deed, busy } = useDeed()
  const status = useQuery(orpc.system.status.queryOptions())
  const figures = useFigures(form.fields, 'latin')
  const later = useDeferredValue(form)
  const unsourced = useMemo(() => unsourcedOf(later), [later])
  const words = useMemo(() => wordsOf(later), [later])
  const missing = missingOf(form)
  useEffect(() => {
    if (form !== start) keep(typedTexts(), name, form)
  }, [form, start, name])
  const pick = (id: number) => {
    setActive(id)
    setPane('figures')
  }
  const change = (part: Partial<ComposedForm>) => setForm(now => ({ ...now, ...part }))
  const save = () =>
    deed({
      run: () =>
        of === null ? client.compose.make(formOf(form)) : client.compose.revise({ ...of, form: formOf(form) }),
      words: t('made'),
      after: ({ document }) => {
        forget(typedTexts(), name)
        go(['papers', String(document.id)])
      }
    })
  const text = { fields: figures.known, stands: figures.stands, active, onPick: pick }
  return (
    <Page
      title={t(`kind.${form.kind}`)}
      aside={of === null ? t('new') : t('next')}
      actions={
        onAgain === null ? (
          <Button component="a" variant="default" href={hrefTo(['papers', String(of!.id)])}>
            {t('paper')}
          </Button>
        ) : (
          <Button variant="default" onClick={onAgain}>
            {t('again')}
          </Button>
        )
      }
    >
      <div className={styles.editor}>
        <div className={styles.main}>
          <Parts form={form} text={text} onChange={setForm} />
          <Tables form={form} text={text} onChange={setForm} />
        </div>
        <aside className={styles.side} aria-label={t('side')}>
          <SegmentedControl
            size="xs"
            aria-label={t('side')}
            value={pane}
            onChange={next => setPane(next as typeof pane)}
            data={PANES.map(value => ({ value, label: t(`pane.${value}`) }))}
          />
          {pane === 'figures' ? (
            <FiguresPane
              fields={form.fields}
              views={figures.views}
              active={active}
              unsourced={unsourced.map(one => ({
                ...one,
                attach: (words: string) => setForm(now => one.attach(now, words))
              }))}
              onRefresh={ids => change({ fields: refreshedFields(form.fields, ids, figures.views) })}
              onPick={pick}
            />
          ) : pane === 'earlier' ? (
            <EarlierPane kind={form.kind} except={of?.id ?? null} words={words} />
          ) : (
            <HeadPane form={form} onChange={change} />
          )}
        </aside>
      </div>
      <footer className={styles.foot}>
        <div role="status">
          {missing.length === 0 ? null : (
            <p className={styles.needed}>
              <Shape name="triangle" label="" />{' '}
              {t('needed', { fields: missing.map(field => t(`field.${field}`)).join(', ') })}
            </p>
          )}
        </div>
        <Group gap={8} wrap="nowrap">
          {missing.length === 0 || pane === 'head' ? null : (
            <Button variant="default" onClick={() => setPane('head')}>
              {t('pane.head')}
            </Button>
          )}
          <Button loading={busy} disabled={(status.data?.readOnly ?? true) || missing.length > 0} onClick={save}>
            {t(of === null ? 'make' : 'save')}
          </Button>
        </Group>
      </footer>
    </Page>
  )
}
