import type { OptionsFilter } from '@mantine/core'
import { fold } from '#language/fold.ts'

/** Options of a list in which every typed word occurs, in either script and with any apostrophe. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search)
    .split(' ')
    .filter(word => word !== '')
  return options
    .flatMap(option => ('items' in option ? option.items : [option]))
    .filter(option => {
      const label = fold(option.label)
      return words.every(word => label.includes(word))
    })
    .slice(0, limit)
}
