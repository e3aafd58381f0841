import type { ReactNode } from 'react'

/** Line drawings of 16 x 16 for the navigation and small buttons; decoration only, the words stand beside. */
const ICONS = {
  dashboard: <path d="M2 2h5v6H2zM9 2h5v3.5H9zM2 10h5v4H2zM9 7.5h5V14H9z" />,
  discipline: <path d="M2 14h12M3.5 14V9M7 14V4.5M10.5 14V7M13 14V2.5" />,
  search: <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.7 3.7" />,
  tasks: <path d="M2 4l1.2 1.2L5.5 3M2 8.5l1.2 1.2L5.5 7.5M2 13l1.2 1.2L5.5 12M8 4h6M8 8.5h6M8 13h6" />,
  acts: <path d="M4 1.5h6L13 4.5v10H4zM10 1.5v3h3M6 7.5h5M6 10h5M6 12.3h3" />,
  groups: (
    <path d="M6 7.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM1.5 13.8c0-2.6 2-4.3 4.5-4.3s4.5 1.7 4.5 4.3M10.6 2.7a2.3 2.3 0 0 1 0 4.3M12 9.8c1.6.6 2.6 2 2.6 4" />
  ),
  letters: <path d="M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5" />,
  documents: <path d="M1.5 3h4.5l1.5 2h7v8.5h-13zM4.5 8.5h7M4.5 11h5" />,
  indicators: <path d="M2 14h12M3.5 11.5v-4M7 11.5v-8M10.5 11.5v-5.5M14 11.5v-9" />,
  rollouts: <path d="M2 2.5h12v11h-12zM2 6h12M2 9.7h12M6 2.5v11M8 8l1 1 2-2" />,
  import: <path d="M8 1.5v8M5 6.8l3 3 3-3M2 10.5v3.5h12v-3.5" />,
  history: <path d="M2.2 8a5.8 5.8 0 1 0 1.9-4.3L2.2 5.4M2.2 2v3.4h3.4M8 4.8V8l2.3 1.6" />,
  settings: (
    <path d="M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4" />
  ),
  incoming: <path d="M1.5 8.5 4 3h8l2.5 5.5v4.5h-13zM1.5 8.5h4l1 2h3l1-2h4" />,
  plans: <path d="M2.5 3h11v11h-11zM2.5 6h11M5.5 1.5v3M10.5 1.5v3M8 8v4M6 10h4" />,
  work: <path d="M2 13.5l2.5-.5 8-8-2-2-8 8zM9 4.5l2 2M9 14h5" />,
  checklists: <path d="M3 2.5h10v12H3zM6 1.5h4v2H6zM5 7l1 1 1.5-1.8M9 7.2h2.5M5 11l1 1 1.5-1.8M9 11.2h2.5" />,
  calendar: <path d="M2.5 3h11v11h-11zM2.5 6h11M5.5 1.5v3M10.5 1.5v3M5 8.5h1M8 8.5h1M11 8.5h.5M5 11h1M8 11h1" />,
  help: <path d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6 6.2a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.4M8 11.3v.7" />,
  events: <path d="M1.5 2.5h13v8h-7L4.5 13v-2.5h-3zM4.5 5.3h7M4.5 7.8h4.5" />,
  timeline: <path d="M2 2v12h12M4.5 4.5h5M6.5 7.5h6M5 10.8h4" />,
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5l3-3M3 6.5l3 3" />,
  redo: <path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M13 6.5l-3-3M13 6.5l-3 3" />,
  language: (
    <path d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM1.5 8h13M8 1.5c2.4 2.1 2.4 10.9 0 13M8 1.5c-2.4 2.1-2.4 10.9 0 13" />
  ),
  close: <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />,
  edit: <path d="M10.5 2.5l3 3-8 8H2.5v-3zM8.8 4.2l3 3" />,
  link: <path d="M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.6 1.6a3 3 0 0 1-4.3-4.3l1.6-1.6" />
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof ICONS

export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.3"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {ICONS[name]}
  </svg>
)
