import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../i18n/i18n.ts'
import { orpc, type Outputs } from '../lib/client.ts'
import styles from './shell.module.css'

/** Who is at the window; with accounts also the ways to lock it and to leave. */
export const AccountMenu = ({ accounts, name }: { accounts: Outputs['accounts']['state']; name: string }) => {
  const t = useT('app')
  const cache = useQueryClient()
  const refresh = () => cache.invalidateQueries({ queryKey: orpc.accounts.state.key() })
  const lock = useMutation(orpc.accounts.lock.mutationOptions({ onSuccess: refresh }))
  const signOut = useMutation(
    orpc.accounts.signOut.mutationOptions({
      onSuccess: () => {
        // The next person begins with nothing of this one's on the screen or in memory.
        sessionStorage.clear()
        location.reload()
      }
    })
  )
  if (accounts.person === null) return <span className={styles.person}>{name}</span>
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.headerButton}>
          {accounts.person.name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => lock.mutate(undefined)}>{t('lock')}</Menu.Item>
        <Menu.Item onClick={() => signOut.mutate(undefined)}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
