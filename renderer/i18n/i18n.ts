import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '#domain/office.ts'
import { textsOf } from './catalogue.ts'
import type { Feature, Key } from './features.ts'
import { plural } from './plural.ts'

const KEPT_AS = 'nazorat.language'
const isLanguage = (text: string | null | undefined): text is Language => LANGUAGES.includes(text as Language)

/** The language as last chosen in this browser; Uzbek in Latin letters at the very first start. */
export const rememberedLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT_AS)
  return isLanguage(kept) ? kept : 'uz-Latn'
}

export const languageNow = (): Language => (isLanguage(i18next.language) ? i18next.language : 'uz-Latn')

/** Before anything is drawn. */
export const startLanguage = async (): Promise<void> => {
  const language = rememberedLanguage()
  const texts = await textsOf(language)
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    resources: { [language]: texts },
    ns: Object.keys(texts),
    defaultNS: 'common',
    keySeparator: false,
    nsSeparator: false,
    pluralSeparator: '\u0000',
    contextSeparator: '\u0000',
    interpolation: { escapeValue: false },
    react: { useSuspense: false }
  })
  // `{{count}} {{count, plural(forms: мера|меры|мер)}}` in a catalogue gives the form that goes with the number.
  i18next.services.formatter?.add('plural', (value, language, options: { forms?: string }) =>
    isLanguage(language) ? plural(language, Number(value), (options.forms ?? '').split('|')) : String(value)
  )
  document.documentElement.lang = languageNow()
}

/** Changes every text on the screen at once and is remembered in this browser; the settings are the caller's to write. */
export const changeLanguage = async (language: Language): Promise<void> => {
  if (!i18next.hasResourceBundle(language, 'common')) {
    for (const [feature, texts] of Object.entries(await textsOf(language)))
      i18next.addResourceBundle(language, feature, texts)
  }
  localStorage.setItem(KEPT_AS, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

export type Values = Record<string, string | number>
/** A text of one feature by key; `values` fill its {{placeholders}}. */
export type T<F extends Feature> = (key: Key<F>, values?: Values) => string

/** `const t = useT('tasks'); t('title')`. The component is drawn again when the language changes. */
export const useT = <F extends Feature>(feature: F): T<F> => {
  const { i18n } = useTranslation()
  const language = i18n.language
  return useCallback(
    (key, values) => i18next.getFixedT(language, feature)(key as string, values ?? {}),
    [language, feature]
  )
}

/** The same outside a component (notifications, formatters of a grid), in the language of the moment. */
export const textOf = <F extends Feature>(feature: F, key: Key<F>, values?: Values): string =>
  i18next.getFixedT(null, feature)(key as string, values ?? {})

/** The language of the screen; the component is drawn again when it changes. */
export const useLanguage = (): Language => {
  const { i18n } = useTranslation()
  return isLanguage(i18n.language) ? i18n.language : 'uz-Latn'
}
