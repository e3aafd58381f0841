import { Button, type ButtonProps } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useT } from '../i18n/i18n.ts'
import { downloadDocument } from './save-file.ts'

type Props = ButtonProps & { document: { id: number; file: string; title: string } }

/** Saves a made document to disk. */
export const DownloadButton = ({ document, ...button }: Props) => {
  const t = useT('documents')
  const save = useMutation({ mutationFn: () => downloadDocument(document.id, document.file) })
  return (
    <Button
      {...button}
      loading={save.isPending}
      aria-label={`${t('download')}: ${document.title}`}
      onClick={() => save.mutate()}
    >
      {t('download')}
    </Button>
  )
}
