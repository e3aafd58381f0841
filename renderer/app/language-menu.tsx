import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LANGUAGES, type Language } from '#domain/office.ts'
import { changeLanguage, useLanguage, useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'
import { Icon } from '../ui/icon.tsx'
import { LANGUAGE_NAMES } from '../ui/language-names.ts'
import styles from './shell.module.css'

/** Changes the language at once and keeps it in the settings. */
export const LanguageMenu = () => {
  const t = useT('app')
  const language = useLanguage()
  const cache = useQueryClient()
  const save = useMutation(
    orpc.system.saveSettings.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: orpc.system.status.key() })
    })
  )
  const choose = (chosen: Language) => {
    void changeLanguage(chosen)
    save.mutate({ language: chosen })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={styles.headerButton}
          aria-label={`${t('language')}: ${LANGUAGE_NAMES[language]}`}
        >
          <Icon name="language" />
          {LANGUAGE_NAMES[language]}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map(one => (
          <Menu.Item key={one} onClick={() => choose(one)} lang={one} disabled={one === language}>
            {LANGUAGE_NAMES[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
