import { notifications, notificationsStore } from '@mantine/notifications'
import { languageNow, textOf } from '../i18n/i18n.ts'
import { sentenceOf } from '../lib/faults.ts'

/** How long an error stays: long enough to be read twice, not until it lies over another screen. */
const ERROR_STAYS = 12_000
const ERROR = 'error:'

const show = (id: string, notification: Omit<Parameters<typeof notifications.show>[0], 'id'>) => {
  // The same words once, their time counted anew.
  notifications.hide(id)
  notifications.show({ id, ...notification })
}

/** A short word that a deed is done; goes away by itself. */
export const notifyDone = (message: string): void =>
  show(`done:${message}`, { message, color: 'green', autoClose: 4000 })

/** What of a deed did not go in, and why; stays as long as an error. */
export const notifyLeft = (message: string): void =>
  show(ERROR + message, { message, color: 'yellow', autoClose: ERROR_STAYS, role: 'alert' })

/** The sentence for an error; goes by itself, by Esc, or when the screen changes. */
export const notifyError = (error: unknown): void => {
  const message = sentenceOf(error, languageNow()) ?? textOf('common', 'noAnswer')
  show(ERROR + message, {
    title: textOf('common', 'failed'),
    message,
    color: 'red',
    autoClose: ERROR_STAYS,
    role: 'alert'
  })
}

const hide = (which: (id: string) => boolean) =>
  notifications.updateState(notificationsStore, all => all.filter(({ id }) => id === undefined || !which(id)))

/** Esc closes every notification; another screen closes the errors of the last one. Called once, when the window opens. */
export const closeNotifications = (): void => {
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape') hide(() => true)
  })
  window.addEventListener('hashchange', () => hide(id => id.startsWith(ERROR)))
}
