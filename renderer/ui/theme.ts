import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The library asks for ten shades of a colour; ours has one, by day and by night, and its parts are named below. */
const one = (colour: string): MantineColorsTuple => [
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour
]

/** Dense and calm: small type, small steps, little rounding, no motion. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: {
    accent: one('var(--accent)'),
    red: one('var(--late)'),
    green: one('var(--done)'),
    yellow: one('var(--soon)'),
    violet: one('var(--doubt)')
  },
  fontFamily: '"Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, sans-serif',
  fontSizes: {
    xs: 'var(--type-small)',
    sm: 'var(--type-body)',
    md: 'var(--type-strong)',
    lg: 'var(--type-title)',
    xl: 'var(--type-head)'
  },
  spacing: {
    xs: 'var(--space-3)',
    sm: 'var(--space-4)',
    md: 'var(--space-5)',
    lg: 'var(--space-6)',
    xl: 'var(--space-7)'
  },
  defaultRadius: 3,
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'var(--type-head)' },
      h2: { fontSize: 'var(--type-title)' },
      h3: { fontSize: 'var(--type-strong)' },
      h4: { fontSize: 'var(--type-body)' }
    }
  },
  components: {
    // A link among words is told by its line, not by its colour alone.
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', comboboxProps: { transitionProps: { duration: 0 } } } },
    MultiSelect: { defaultProps: { size: 'xs', comboboxProps: { transitionProps: { duration: 0 } } } },
    // A list that opens by itself would lie over the next field.
    Autocomplete: {
      defaultProps: { size: 'xs', openOnFocus: false, comboboxProps: { transitionProps: { duration: 0 } } }
    },
    TagsInput: { defaultProps: { size: 'xs', comboboxProps: { transitionProps: { duration: 0 } } } },
    PillsInput: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 0 } },
    Tabs: { defaultProps: { keepMounted: false } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    // The first line takes the focus: the library's empty place for it is a fault of a menu's roles.
    Menu: { defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, multiline: true, maw: 420, withinPortal: true } }
  }
})

const shades = (name: string, colours: readonly string[]): Record<string, string> =>
  Object.fromEntries(colours.map((colour, shade) => [`--mantine-color-${name}-${shade}`, `var(--${colour})`]))

/** What the library names by colour: words, soft ground and border of one meaning. */
const meaning = (name: string, token: string, soft: string, fill: string): Record<string, string> => ({
  [`--mantine-color-${name}-text`]: `var(--${token})`,
  [`--mantine-color-${name}-filled`]: `var(--${fill})`,
  [`--mantine-color-${name}-filled-hover`]: `var(--${fill})`,
  [`--mantine-color-${name}-light`]: `var(--${soft})`,
  [`--mantine-color-${name}-light-hover`]: `var(--${soft})`,
  [`--mantine-color-${name}-light-color`]: `var(--${token})`,
  [`--mantine-color-${name}-outline`]: `var(--${token})`,
  [`--mantine-color-${name}-outline-hover`]: `var(--${soft})`
})

// Tokens know day, night and contrast by themselves: the library's two schemes get the same names.
const followed: Record<string, string> = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-black': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-pale)',
  '--mantine-color-placeholder': 'var(--ink-pale)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-success': 'var(--done)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--chosen-soft)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-field)',
  '--mantine-color-disabled': 'var(--desk)',
  '--mantine-color-disabled-color': 'var(--ink-pale)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-fill)',
  ...meaning('accent', 'accent', 'chosen-soft', 'fill'),
  ...meaning('red', 'late', 'late-soft', 'late-fill'),
  ...meaning('green', 'done', 'done-soft', 'done'),
  ...meaning('yellow', 'soon', 'soon-soft', 'soon'),
  ...meaning('violet', 'doubt', 'doubt-soft', 'doubt'),
  ...meaning('gray', 'ink-pale', 'paper-soft', 'ink-pale'),
  '--mantine-color-accent-filled-hover': 'var(--fill-hover)',
  ...shades('gray', [
    'paper-soft',
    'paper-soft',
    'line-soft',
    'line',
    'line-field',
    'ink-pale',
    'ink-pale',
    'ink-soft',
    'ink',
    'ink'
  ]),
  ...shades('dark', [
    'ink',
    'ink-soft',
    'ink-pale',
    'ink-pale',
    'line-field',
    'chosen-soft',
    'paper',
    'paper',
    'paper-soft',
    'desk'
  ])
}

/** Mantine's own variables, made of our tokens (tokens.css). */
export const themeVariables: CSSVariablesResolver = () => ({ variables: {}, light: followed, dark: followed })
