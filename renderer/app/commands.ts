import { useMantineColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import type { Command } from '../features/search/command.ts'
import { useT } from '../i18n/i18n.ts'
import { go } from '../lib/route.ts'
import { ROUTES } from './routes.tsx'

/** Everything that the box of Ctrl+K can do by name: go to a screen, begin something new, change the look, print. */
export const useCommands = (readOnly: boolean): Command[] => {
  const t = useT('app')
  const { toggleColorScheme } = useMantineColorScheme()
  return useMemo(() => {
    const screens = ROUTES.flatMap(({ name, label }) =>
      label === null ? [] : [{ id: name, label: t(label), run: () => go([name]) }]
    )
    const begun = [
      { id: 'new-incoming', label: t('command.incoming'), run: () => go(['incoming', 'new']) },
      { id: 'new-task', label: t('command.task'), run: () => go(['plans']) },
      { id: 'new-letter', label: t('command.letter'), run: () => go(['letters', 'new']) },
      { id: 'new-import', label: t('command.import'), run: () => go(['import']) },
      { id: 'backup', label: t('command.backup'), run: () => go(['backups']) }
    ]
    const always = [
      { id: 'deadlines', label: t('command.deadlines'), run: () => go(['help', 'deadlines']) },
      { id: 'keyboard', label: t('command.keyboard'), run: () => go(['help', 'keyboard']) },
      { id: 'look', label: t('command.look'), run: toggleColorScheme },
      { id: 'print', label: t('command.print'), run: () => setTimeout(() => window.print()) }
    ]
    return [...(readOnly ? [] : begun), ...screens, ...always]
  }, [t, readOnly, toggleColorScheme])
}
