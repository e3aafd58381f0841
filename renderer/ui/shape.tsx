/** Small signs that tell states apart without colour; drawn in the colour of the text around. */
const SHAPES = {
  triangle: <path d="M6 1 11.5 11H.5Z" fill="currentColor" />,
  diamond: <path d="M6 .5 11.5 6 6 11.5.5 6Z" fill="currentColor" />,
  circle: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  ring: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4Z" fill="currentColor" />
    </>
  ),
  loop: (
    <path
      d="M10 6a4 4 0 1 1-1.2-2.9M10 1v3H7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
    />
  ),
  clock: (
    <>
      <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 3v3.2L8 7.5" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  tick: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  cross: <path d="m2 2 8 8M10 2 2 10" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  dash: <path d="M2 6h8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  square: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  flag: <path d="M2.5 11.5v-11h7l-2 3 2 3h-7" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
} as const

export type ShapeName = keyof typeof SHAPES

/** `label` is read aloud; empty where the words stand beside it. */
export const Shape = ({ name, label }: { name: ShapeName; label: string }) =>
  label === '' ? (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  ) : (
    <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={label} focusable="false">
      {SHAPES[name]}
    </svg>
  )
