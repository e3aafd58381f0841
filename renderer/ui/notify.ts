import { notifications } from '@mantine/notifications'
import { languageNow, textOf } from '../i18n/i18n.ts'
import { sentenceOf } from '../lib/faults.ts'

/** A short word that a deed is done; goes away by itself. */
export const notifyDone = (message: string): void => {
  notifications.show({ message, color: 'green', autoClose: 4000 })
}

/** The sentence for an error; stays until it is closed. The same sentence is shown once. */
export const notifyError = (error: unknown): void => {
  const message = sentenceOf(error, languageNow()) ?? textOf('common', 'noAnswer')
  notifications.show({
    id: `error:${message}`,
    title: textOf('common', 'failed'),
    message,
    color: 'red',
    autoClose: false,
    role: 'alert'
  })
}
