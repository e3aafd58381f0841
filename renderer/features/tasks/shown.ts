import type { TaskFilter } from '#api/register.ts'
import { type Linked, linkedOf, queryOfLinked } from './linked.ts'
import { CONTROLS, DUE_STATES, type DueState, TASK_STATES, type TaskState } from '#domain/task.ts'

/** What the tasks screen shows, as it stands in the address: '#/tasks/12?view=due&due=late,soon'. */
export type Shown = {
  view: TaskFilter['view']
  act: number | null
  section: string
  executor: string
  person: string
  control: NonNullable<TaskFilter['control']>
  states: readonly TaskState[]
  due: readonly DueState[]
  search: string
  /** What a figure of another screen narrows the list by, as it stands in the address; see linked.ts. */
  linked: Linked
}

export const SHOWN_FIRST: Shown = {
  view: 'measures',
  act: null,
  section: '',
  executor: '',
  person: '',
  control: 'ours',
  states: [],
  due: [],
  search: '',
  linked: {}
}

/** Reads the query of the address; what is not understood counts as not given. */
export const shownOf = (query: Readonly<Record<string, string>>): Shown => {
  const act = Number(query.act)
  return {
    view: query.view === 'due' ? 'due' : 'measures',
    act: Number.isInteger(act) && act > 0 ? act : null,
    section: query.section ?? '',
    executor: query.executor ?? '',
    person: query.person ?? '',
    control: query.control === 'all' ? 'all' : (CONTROLS.find(control => control === query.control) ?? 'ours'),
    states: among(TASK_STATES, query.state),
    due: among(DUE_STATES, query.due),
    search: query.q ?? '',
    linked: linkedOf(query)
  }
}

const among = <V extends string>(known: readonly V[], list: string | undefined): V[] => {
  const given = new Set((list ?? '').split(','))
  return known.filter(value => given.has(value))
}

/** The query of the address for what is shown; what stands as at the beginning is ''. */
export const queryOf = (shown: Shown): Record<string, string> => ({
  view: shown.view === SHOWN_FIRST.view ? '' : shown.view,
  act: shown.act === null ? '' : String(shown.act),
  section: shown.section,
  executor: shown.executor,
  person: shown.person,
  control: shown.control === SHOWN_FIRST.control ? '' : shown.control,
  state: shown.states.join(','),
  due: shown.due.join(','),
  q: shown.search,
  ...queryOfLinked(shown.linked)
})

/** The call's filter: nothing empty is sent, the search at most 400 characters long. */
export const filterOf = (shown: Shown): TaskFilter => ({
  view: shown.view,
  control: shown.control,
  ...(shown.act === null ? {} : { acts: [shown.act] }),
  ...(shown.section === '' ? {} : { sections: [shown.section === '-' ? '' : shown.section] }),
  ...(shown.executor === '' ? {} : { executor: shown.executor }),
  ...(shown.person === '' ? {} : { person: shown.person }),
  ...(shown.states.length === 0 ? {} : { states: [...shown.states] }),
  ...(shown.due.length === 0 ? {} : { due: [...shown.due] }),
  ...(shown.search.trim() === '' ? {} : { search: shown.search.trim().slice(0, 400) }),
  ...shown.linked
})

/** Something but the view narrows the list (the view and "ours" are where the screen begins). */
export const isNarrowed = (shown: Shown): boolean =>
  shown.act !== null ||
  shown.section !== '' ||
  shown.executor !== '' ||
  shown.person !== '' ||
  shown.states.length > 0 ||
  shown.due.length > 0 ||
  shown.search.trim() !== '' ||
  Object.keys(shown.linked).length > 0

/** Everything narrowing is dropped; view and control stay. */
export const widened = (shown: Shown): Shown => ({ ...SHOWN_FIRST, view: shown.view, control: shown.control })

/** A due state of the summary was pressed: the list of what is due with it in or out (the counts speak of that list). */
export const withDue = (shown: Shown, state: DueState): Shown => ({
  ...shown,
  view: 'due',
  due:
    shown.due.includes(state) && shown.view === 'due'
      ? shown.due.filter(other => other !== state)
      : DUE_STATES.filter(other => other === state || (shown.view === 'due' && shown.due.includes(other)))
})
