import { Button, Text } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import { useT } from '../i18n/i18n.ts'
import styles from './page.module.css'

type Props = {
  label: string
  hint: string
  accept: string
  disabled?: boolean
  onFile: (file: File) => void
  /** Where it is given several files may be chosen or dropped at once. */
  onFiles?: (files: File[]) => void
}

/** Drop one file or choose it. `accept` as in an input: '.docx,.html,.txt'; a dropped file is not held to it. */
export const FileDrop = ({ label, hint, accept, disabled = false, onFile, onFiles }: Props) => {
  const t = useT('common')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file === undefined || disabled) return
    if (files !== null && files.length > 1 && onFiles !== undefined) onFiles([...files])
    else onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <section
      className={styles.drop}
      data-over={over}
      aria-label={label}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text fw={600}>{label}</Text>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {t('chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={onFiles !== undefined}
        aria-label={label}
        onChange={event => {
          take(event.currentTarget.files)
          // The same file chosen again must be read again.
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
