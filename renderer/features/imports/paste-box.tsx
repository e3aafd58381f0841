import { Button, Group, Text, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import styles from './imports.module.css'
import { fileOf, type Pasted, pastedOf } from './paste-model.ts'

type Props = { onFile: (file: File) => void }

/**
 * Text or a table copied from Word, Excel, a browser or a message: pasted anywhere on the page, looked at, then read like a file. A file in the
 * clipboard is read at once.
 */
export const PasteBox = ({ onFile }: Props) => {
  const t = useT('imports')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [typed, setTyped] = useState('')
  const readFile = useRef(onFile)
  readFile.current = onFile
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (data === null) return
      const html = data.getData('text/html')
      const text = data.getData('text/plain')
      const [file] = data.files
      const found = pastedOf(html, text)
      if (found === null && file === undefined) return
      event.preventDefault()
      // Excel puts a picture of the cells beside them: words come first.
      if (found !== null) setPasted(found)
      else if (file !== undefined) readFile.current(file)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
  const taken = pasted ?? pastedOf('', typed)
  return (
    <section className={styles.card} aria-labelledby="paste-title">
      <h2 id="paste-title" className={styles.cardTitle}>
        {t('paste.title')}
      </h2>
      {pasted === null ? (
        <Textarea
          aria-label={t('paste.title')}
          placeholder={t('paste.hint', { key: 'Ctrl+V' })}
          autosize
          minRows={2}
          maxRows={8}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      ) : (
        <>
          <Text size="sm" mb={6}>
            {t(pasted.kind === 'table' ? 'paste.table' : 'paste.text', { count: pasted.rows.length + pasted.more })}
          </Text>
          <div className={styles.pasted}>
            <table>
              <tbody>
                {pasted.rows.map((row, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows that never change
                  <tr key={at}>
                    {row.map((cell, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: cells that never change
                      <td key={column} colSpan={row.length === 1 ? 20 : 1}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {pasted.more === 0 ? null : <p>{t('paste.more', { count: pasted.more })}</p>}
          </div>
        </>
      )}
      <Group mt="sm" gap="xs">
        <Button
          disabled={taken === null}
          onClick={() => {
            if (taken !== null) onFile(fileOf(taken, t('paste.name')))
          }}
        >
          {t('paste.read')}
        </Button>
        {pasted === null ? null : (
          <Button
            variant="default"
            onClick={() => {
              setPasted(null)
              setTyped('')
            }}
          >
            {t('paste.clear')}
          </Button>
        )}
      </Group>
    </section>
  )
}
