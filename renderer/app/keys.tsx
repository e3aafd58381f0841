import { Kbd, Modal, Table } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Key } from '../i18n/features.ts'
import { useT } from '../i18n/i18n.ts'
import styles from './keys.module.css'

type Line = { keys: readonly string[]; does: Key<'keys'> }

/** Every key of the console by where it works. The names of the keys are those printed on them. */
const PARTS: readonly { name: Key<'keys'>; lines: readonly Line[] }[] = [
  {
    name: 'everywhere',
    lines: [
      { keys: ['F1'], does: 'help' },
      { keys: ['Ctrl+K'], does: 'search' },
      { keys: ['Ctrl+Z'], does: 'undo' },
      { keys: ['Ctrl+Y'], does: 'redo' },
      { keys: ['Alt+←', 'Alt+→'], does: 'back' },
      { keys: ['Tab', 'Shift+Tab'], does: 'tab' },
      { keys: ['Esc'], does: 'escape' }
    ]
  },
  {
    name: 'lists',
    lines: [
      { keys: ['↑', '↓', '←', '→'], does: 'go' },
      { keys: ['Shift+↑↓←→', 'Ctrl+A'], does: 'select' },
      { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], does: 'copy' },
      { keys: ['Ctrl+D'], does: 'fill' },
      { keys: ['Delete'], does: 'clear' },
      { keys: ['Enter', 'F2'], does: 'open' },
      { keys: ['F6'], does: 'panel' },
      { keys: ['Shift+←', 'Shift+→'], does: 'fold' }
    ]
  },
  {
    name: 'review',
    lines: [
      { keys: ['F8'], does: 'doubt' },
      { keys: ['1…9'], does: 'offer' },
      { keys: ['Enter'], does: 'leave' },
      { keys: ['Ctrl+Enter'], does: 'sure' },
      { keys: ['Insert', 'F9', 'Shift+F9'], does: 'rows' },
      { keys: ['Ctrl+Delete'], does: 'removeRow' }
    ]
  },
  { name: 'forms', lines: [{ keys: ['Ctrl+Enter'], does: 'save' }] }
]

/** F1 from any screen lists the keys; Esc closes. */
export const Keys = () => {
  const t = useT('keys')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return
      event.preventDefault()
      setShown(now => !now)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <Modal
      opened={shown}
      onClose={() => setShown(false)}
      title={t('title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.parts}>
        {PARTS.map(({ name, lines }) => (
          <section key={name} aria-labelledby={`keys-${name}`}>
            <h2 id={`keys-${name}`}>{t(name)}</h2>
            <Table fz="sm" verticalSpacing={2} horizontalSpacing="xs">
              <Table.Tbody>
                {lines.map(({ keys, does }) => (
                  <Table.Tr key={does}>
                    <Table.Th scope="row" className={styles.keys}>
                      {keys.map(key => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </Table.Th>
                    <Table.Td>{t(does)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </div>
    </Modal>
  )
}
