import { Autocomplete, TagsInput } from '@mantine/core'

type One = {
  label: string
  value: string
  people: readonly string[]
  placeholder?: string
  onChange: (value: string) => void
}
type Many = {
  label: string
  value: readonly string[]
  people: readonly string[]
  placeholder?: string
  onChange: (value: string[]) => void
}

/** A person by free text, with those typed before as suggestions. */
export const PersonPicker = ({ people, ...rest }: One) => (
  <Autocomplete {...rest} data={[...new Set(people)]} limit={50} />
)

/** Several people, each a tag; Enter or a semicolon ends one (posts have commas in them). */
export const PeoplePicker = ({ people, value, ...rest }: Many) => (
  <TagsInput {...rest} value={[...value]} data={[...new Set(people)]} limit={50} splitChars={[';']} acceptValueOnBlur />
)
