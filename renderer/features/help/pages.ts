import { fold } from '#language/fold.ts'
import { inCyrillic } from '../../i18n/catalogue.ts'

/**
 * The pages of the help in the order of the list: first steps, then a page for every screen (its name is the screen's in the
 * address), then what is asked about across screens. Each stands as texts/uz/<name>.md and texts/ru/<name>.md.
 */
export const HELP_PAGES = {
  first: ['first-steps', 'keyboard', 'words'],
  screens: [
    'dashboard',
    'tasks',
    'timeline',
    'reminders',
    'incoming',
    'discipline',
    'kit',
    'import',
    'acts',
    'localisation',
    'groups',
    'bodies',
    'plans',
    'work',
    'events',
    'checklists',
    'indicators',
    'rollouts',
    'compose',
    'letters',
    'documents',
    'papers',
    'templates',
    'history',
    'calendar',
    'settings',
    'updates',
    'backups',
    'accounts'
  ],
  topics: ['deadlines', 'doubts', 'backup-and-restore', 'ijro', 'e-imzo', 'trouble']
} as const satisfies Record<string, readonly string[]>

export type HelpPart = keyof typeof HELP_PAGES
export const HELP_PARTS: readonly HelpPart[] = ['first', 'screens', 'topics']
const NAMES: readonly string[] = HELP_PARTS.flatMap(part => [...HELP_PAGES[part]])

/** One page of the help: `body` is Markdown without its first heading, which is `title`. */
export type HelpText = { name: string; title: string; body: string }

/** The languages the help is written in; Uzbek in Cyrillic is derived, English readers get the Russian pages. */
export type HelpLanguage = 'uz' | 'ru'

const files = import.meta.glob<string>('./texts/*/*.md', { eager: true, query: '?raw', import: 'default' })

/** `{{tasks:bulk.state}}` in a page is the text of the screen itself, so that the help never names a button by an old name. */
const QUOTED = /\{\{([a-z-]+):([^}]+)\}\}/g

/** All pages of a language in order, the quoted texts of the screens filled in by `quote`. A page that lacks its file is an error. */
export const helpTexts = (language: HelpLanguage, quote: (feature: string, key: string) => string): HelpText[] =>
  NAMES.map(name => {
    const file = files[`./texts/${language}/${name}.md`]
    if (file === undefined) throw new Error(`The help has no page ${language}/${name}.md`)
    const text = file.replace(QUOTED, (_, feature: string, key: string) => quote(feature, key))
    const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? []
    return { name, title, body }
  })

/** Names of files that belong to no page, for the test that nothing lies about unused. */
export const strayFiles = (): string[] =>
  Object.keys(files).filter(path => !NAMES.includes(/([^/]+)\.md$/.exec(path)?.[1] ?? ''))

/** A page that was found, with the words around the place. */
export type HelpHit = { page: HelpText; around: string }

const ROUND = 60

/** The pages that hold every word of `typed` in either script, those with the words in their title first. */
export const searchHelp = (pages: readonly HelpText[], typed: string): HelpHit[] => {
  const words = fold(typed).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const holds = (text: string) => words.every(word => fold(text).includes(word))
  const titled = pages.filter(page => holds(page.title))
  const others = pages.filter(page => !titled.includes(page) && holds(`${page.title} ${page.body}`))
  return [...titled, ...others].map(page => ({ page, around: aroundOf(page.body, words) }))
}

const aroundOf = (body: string, words: readonly string[]): string => {
  const plain = body
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`|#>-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const pieces = plain.split(/(?<=[.!?:]) /)
  const found = pieces.find(piece => words.some(word => fold(piece).includes(word))) ?? pieces[0] ?? ''
  return found.length <= ROUND * 2 ? found : `${found.slice(0, ROUND * 2).replace(/\s\S*$/, '')}…`
}

/** The same page with its words in Cyrillic letters; addresses of links, code and quoted formats stay. */
export const pageInCyrillic = (page: HelpText): HelpText => ({
  name: page.name,
  title: inCyrillic(page.title),
  body: page.body
    .split(/(```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\))/)
    .map((piece, index) => (index % 2 === 1 ? piece : inCyrillic(piece)))
    .join('')
})
