import { expect, it } from 'vitest'
import { menuOf, routeOf, ROUTES } from './routes.tsx'

it('a deputy is shown his queue, his late tasks and his letters to resolve; he begins at his queue', () => {
  const menu = menuOf({ name: 'A.Mansurov', role: 'deputy' })
  expect(menu.map(line => line.href)).toEqual([
    '#/papers',
    '#/tasks?view=due&due=late&person=A.Mansurov',
    '#/incoming?which=unresolved',
    '#/help'
  ])
  expect(routeOf([], menu).name).toBe('papers')
  expect(routeOf(['acts'], menu).name).toBe('acts')
})

it('everybody else is shown everything and begins at the first screen', () => {
  for (const person of [null, { name: 'H.Boylarov', role: 'officer' as const }])
    expect(menuOf(person)).toHaveLength(ROUTES.filter(route => route.label !== null).length)
  expect(routeOf(['unknown']).name).toBe('dashboard')
})
