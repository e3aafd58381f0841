import { ROLES } from '#domain/office.ts'
import { CALLS } from './calls.ts'

const mark = (does: boolean): string => (does ? 'yes' : '')

/** docs/calls.md: every call of the contract with the roles that may make it. Made by `npm run calls`. */
export const callsPage = (): string => {
  const head = ['call', ...ROLES, 'writes', 'before sign-in']
  const rows = CALLS.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, meta }) => [
    `\`${name}\``,
    ...ROLES.map(role => mark(meta.roles.includes(role))),
    mark(meta.writes),
    mark(meta.open === true)
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Which role may make which call?',
    '',
    'Made from the contract by `npm run calls`; a test holds it to the contract, and another makes every call in every role on three',
    'hosts (`tests/api/guard.test.ts`, `tests/api/accounts.test.ts`). In one-person mode the person has every role.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    ''
  ].join('\n')
}
