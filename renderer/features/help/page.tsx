import { TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '#domain/office.ts'
import { textOf, useLanguage, useT } from '../../i18n/i18n.ts'
import type { Feature, Key } from '../../i18n/features.ts'
import { hrefTo } from '../../lib/route.ts'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import styles from './help.module.css'
import { Markdown } from './markdown.tsx'
import { HELP_PAGES, HELP_PARTS, type HelpText, helpTexts, pageInCyrillic, searchHelp } from './pages.ts'

/** The help, whole inside the program. Address: '#/help/tasks' is the page about the screen of that name. */
export default function HelpPage({ rest }: PageProps) {
  const t = useT('help')
  const language = useLanguage()
  const pages = useMemo(() => pagesIn(language), [language])
  const [typed, setTyped] = useState('')
  const shown = pages.find(page => page.name === rest[0]) ?? pages[0]!
  const article = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    article.current?.scrollTo(0, 0)
  }, [shown.name])
  return (
    <Page title={t('title')} aside={language === 'en' ? t('language') : undefined}>
      <div className={styles.help}>
        <nav className={styles.list} aria-label={t('pages')}>
          <TextInput
            type="search"
            placeholder={t('search')}
            aria-label={t('search')}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          {typed.trim() === '' ? (
            <Contents pages={pages} shown={shown.name} />
          ) : (
            <Hits pages={pages} typed={typed} shown={shown.name} />
          )}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reached by the keyboard */}
        <article className={styles.text} ref={article} tabIndex={0} aria-label={shown.title}>
          <h1>{shown.title}</h1>
          <Markdown text={shown.body} />
        </article>
      </div>
    </Page>
  )
}

const quote = (feature: string, key: string) => textOf(feature as Feature, key as Key<Feature>)

const pagesIn = (language: Language): HelpText[] => {
  if (language === 'ru' || language === 'en') return helpTexts('ru', quote)
  const pages = helpTexts('uz', quote)
  return language === 'uz-Cyrl' ? pages.map(pageInCyrillic) : pages
}

const Contents = ({ pages, shown }: { pages: readonly HelpText[]; shown: string }) => {
  const t = useT('help')
  return HELP_PARTS.map(part => (
    <section key={part}>
      <h2>{t(`part.${part}`)}</h2>
      <ul>
        {pages
          .filter(page => (HELP_PAGES[part] as readonly string[]).includes(page.name))
          .map(page => (
            <li key={page.name}>
              <a href={hrefTo(['help', page.name])} aria-current={page.name === shown ? 'page' : undefined}>
                {page.title}
              </a>
            </li>
          ))}
      </ul>
    </section>
  ))
}

const Hits = ({ pages, typed, shown }: { pages: readonly HelpText[]; typed: string; shown: string }) => {
  const t = useT('help')
  const hits = useMemo(() => searchHelp(pages, typed), [pages, typed])
  return (
    <div role="status">
      {hits.length === 0 ? <p>{t('nothing')}</p> : null}
      <ul>
        {hits.map(({ page, around }) => (
          <li key={page.name}>
            <a href={hrefTo(['help', page.name])} aria-current={page.name === shown ? 'page' : undefined}>
              {page.title}
            </a>
            <small>{around}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
