import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { textOf } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'

const NOTICE = 'settings.unsaved'

/** Says that settings were left unsaved, with the way back to them; stays until it is closed or the settings are opened. */
export const notifyUnsaved = (): void => {
  notifications.show({
    id: NOTICE,
    color: 'yellow',
    autoClose: false,
    role: 'alert',
    message: (
      <>
        {textOf('settings', 'unsaved')}{' '}
        <Anchor href={hrefTo(['settings'])} size="sm">
          {textOf('settings', 'unsavedOpen')}
        </Anchor>
      </>
    )
  })
}

export const forgetUnsavedNotice = (): void => {
  notifications.hide(NOTICE)
}
