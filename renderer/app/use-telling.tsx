import { Anchor, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { reminderMore, reminderToast } from '#api/reminder-words.ts'
import { languageNow } from '../i18n/i18n.ts'
import { client, inElectron } from '../lib/client.ts'
import { hrefTo } from '../lib/route.ts'

const EVERY = 60_000

/**
 * New reminders are told in the window of a browser, each once, also those missed since the last time; in Electron the system
 * tells them. Where nothing can be told (read-only, locked) the list still has them all.
 */
export const useTelling = (): void => {
  useEffect(() => {
    if (inElectron()) return
    const tell = async () => {
      const language = languageNow()
      const told = await client.reminders.tell().catch(() => null)
      if (told === null) return
      for (const one of told.items) {
        const { title, text } = reminderToast(one, language)
        const href = one.task === null ? hrefTo(['reminders']) : hrefTo(['tasks', one.task], { view: 'due' })
        notifications.show({
          id: one.key,
          title,
          message: (
            <Anchor href={href} size="sm" lineClamp={3}>
              {text}
            </Anchor>
          ),
          color: one.phase === 'after' ? 'red' : 'accent',
          autoClose: 15_000
        })
      }
      if (told.more > 0)
        notifications.show({
          title: '',
          message: (
            <Text size="sm">
              <Anchor href={hrefTo(['reminders'])}>{reminderMore(told.more, language)}</Anchor>
            </Text>
          ),
          autoClose: 15_000
        })
    }
    void tell()
    const timer = setInterval(() => void tell(), EVERY)
    return () => clearInterval(timer)
  }, [])
}
