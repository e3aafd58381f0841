import { Select, type SelectProps } from '@mantine/core'
import { useState } from 'react'
import { foldedFilter } from './folded-filter.ts'

/** Offered at once; a typed word finds among all. */
const SHOWN = 300

type Props = Omit<SelectProps<string>, 'data' | 'value' | 'searchable' | 'clearable' | 'filter' | 'limit'> & {
  data: readonly string[]
  /** '' for none chosen. */
  value: string
}

/** One of a list that may be thousands long, searched in either script. Closed it costs nothing, however long the list is. */
export const LongSelect = ({ data, value, ...rest }: Props) => {
  const [opened, setOpened] = useState(false)
  // A link may carry another name than those offered today; it counts all the same, so it is shown.
  const chosen = value === '' ? [] : [value]
  return (
    <Select
      {...rest}
      clearable
      searchable
      filter={foldedFilter}
      limit={SHOWN}
      data={opened ? [...new Set([...chosen, ...data])] : chosen}
      value={value === '' ? null : value}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
    />
  )
}
