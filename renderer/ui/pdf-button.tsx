import { Button, type ButtonProps, Group, List, Modal, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useT } from '../i18n/i18n.ts'
import { client } from '../lib/client.ts'
import { PdfView } from './pdf-view.tsx'
import { saveFile } from './save-file.ts'

type Props = ButtonProps & { document: { id: number; file: string; title: string } }

const printed = async (id: number) => {
  const [file, notes] = await Promise.all([client.documents.pdf({ id }), client.documents.printNotes({ id })])
  return { file, notes }
}

/** Shows a document as it is printed: the PDF that is looked at is the one that is saved and signed. What it leaves out is named. */
export const PdfButton = ({ document, ...button }: Props) => {
  const t = useT('documents')
  const common = useT('common')
  const open = useMutation({ mutationFn: () => printed(document.id) })
  const named = document.file.replace(/\.docx$/i, '.pdf')
  return (
    <>
      <Button {...button} loading={open.isPending} aria-label={`PDF: ${document.title}`} onClick={() => open.mutate()}>
        PDF
      </Button>
      <Modal
        opened={open.data !== undefined}
        onClose={open.reset}
        title={document.title}
        size="60rem"
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {open.data ? (
          <>
            {open.data.notes.length > 0 ? (
              <Text component="div" size="sm" mb="sm" role="status">
                {t('pdf.notes')}
                <List size="sm">
                  {open.data.notes.map(note => (
                    <List.Item key={`${note.code} ${note.detail}`}>
                      {[
                        t(`pdf.note.${note.code}`),
                        note.detail,
                        note.paragraph === null ? '' : t('pdf.paragraph', { number: note.paragraph })
                      ]
                        .filter(part => part !== '')
                        .join(', ')}
                    </List.Item>
                  ))}
                </List>
              </Text>
            ) : null}
            <PdfView file={open.data.file} label={document.title} />
            <Group justify="flex-end" mt="md">
              <Button onClick={() => saveFile(open.data.file, named)}>{t('pdf.save')}</Button>
            </Group>
          </>
        ) : null}
      </Modal>
    </>
  )
}
