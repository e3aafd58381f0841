import { Alert, Anchor } from '@mantine/core'
import type { EnteredView } from '#api/indicators.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'

/** Papers that carry a figure that was just changed, each opened by its name; stays until it is closed. */
export const LettersBanner = ({ letters, onClose }: { letters: EnteredView['letters']; onClose: () => void }) => {
  const t = useT('indicators')
  const common = useT('common')
  const papers = [...new Map(letters.map(letter => [letter.document, letter])).values()]
  if (papers.length === 0) return null
  return (
    <Alert
      color="yellow"
      m={8}
      withCloseButton
      closeButtonLabel={common('close')}
      onClose={onClose}
      title={t('letters.carry', { count: papers.length })}
    >
      {papers.slice(0, 8).map(({ document, title, number, date }) => (
        <div key={document}>
          <Anchor size="sm" href={hrefTo(['papers', document])}>
            {[number, shortDate(date), title].filter(part => part !== '').join(', ')}
          </Anchor>
        </div>
      ))}
    </Alert>
  )
}
