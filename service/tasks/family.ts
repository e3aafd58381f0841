import { type Control, isClosed, isHelping, rollUp, type TaskKind, type TaskState } from '#domain/task.ts'

/** What roll-up needs of a task; a family holds whole trees, parents and all their children. */
export type Relative = {
  id: number
  parent: number | null
  kind?: TaskKind
  control: Control
  state: TaskState
  progress: number
}
export type Standing = { state: TaskState; progress: number }

type Tree = { byId: Map<number, Relative>; children: Map<number, Relative[]> }

const treeOf = (family: readonly Relative[]): Tree => {
  const byId = new Map(family.map(one => [one.id, { ...one }]))
  const children = new Map<number, Relative[]>()
  for (const one of byId.values())
    if (one.parent !== null) children.set(one.parent, [...(children.get(one.parent) ?? []), one])
  return { byId, children }
}

/** A step that is reference only says nothing of a measure that is ours. */
const counting = (tree: Tree, parent: Relative): Relative[] =>
  (tree.children.get(parent.id) ?? []).filter(
    child => child.control === parent.control && !(child.kind !== undefined && isHelping(child.kind))
  )

/** 100 is for what is done, and only for that: reopened work starts anew unless it had a share of its own. */
const standing = (state: TaskState, before: Relative): Standing => {
  if (state === 'done') return { state, progress: 100 }
  return { state, progress: state === 'new' || before.progress === 100 ? 0 : before.progress }
}

const follow = (tree: Tree, from: number | null): void => {
  for (let id = from; id !== null; ) {
    const parent = tree.byId.get(id)
    if (parent === undefined) return
    const rolled = rollUp(counting(tree, parent))
    if (rolled !== null) Object.assign(parent, rolled)
    id = parent.parent
  }
}

/** Every relative whose standing is another one than before. */
const changes = (tree: Tree, family: readonly Relative[]): Map<number, Standing> => {
  const changed = new Map<number, Standing>()
  for (const before of family) {
    const { state, progress } = tree.byId.get(before.id)!
    if (state !== before.state || progress !== before.progress) changed.set(before.id, { state, progress })
  }
  return changed
}

const put = (tree: Tree, task: Relative, state: TaskState): void => {
  const was = task.state
  const children = counting(tree, task)
  if (children.length === 0) {
    Object.assign(task, standing(state, task))
    return
  }
  // A parent only follows its children. So a whole measure is finished by finishing what is open in it, and reopened by
  // reopening what was closed as it was; done steps of a measure that goes on stay done.
  const moved = isClosed(state)
    ? children.filter(child => !isClosed(child.state))
    : isClosed(was)
      ? children.filter(child => child.state === was)
      : []
  for (const child of moved) put(tree, child, state)
  const rolled = rollUp(counting(tree, task))!
  // Returned, extended and not done are the controller's word on the measure as a whole: it stands until a step changes.
  const isMark = state === 'returned' || state === 'extended' || state === 'not-done'
  Object.assign(task, isMark ? { state, progress: Math.min(rolled.progress, 99) } : rolled)
}

/**
 * The standings that change when `ids` are set to `state`: the tasks, their children, and their parents up to the top.
 * A task named together with its parent is set after it.
 */
export const withState = (
  family: readonly Relative[],
  ids: readonly number[],
  state: TaskState
): Map<number, Standing> =>
  withStandings(
    family,
    ids.map(id => ({ id, state }))
  )

const putProgress = (tree: Tree, task: Relative, progress: number): void => {
  const children = counting(tree, task)
  if (children.length === 0) {
    if (progress === 100) Object.assign(task, { state: 'done', progress })
    else {
      const begins = isClosed(task.state) || (task.state === 'new' && progress > 0)
      Object.assign(task, { state: begins ? 'in-progress' : task.state, progress })
    }
    return
  }
  for (const child of children) if (!isClosed(child.state)) putProgress(tree, child, progress)
  Object.assign(task, rollUp(counting(tree, task))!)
}

/**
 * The same for progress: 100 is done; less than 100 of a task that is done, removed or new makes it one in progress.
 * Progress of a parent goes to its open children, whose mean it is.
 */
export const withProgress = (
  family: readonly Relative[],
  ids: readonly number[],
  progress: number
): Map<number, Standing> =>
  withStandings(
    family,
    ids.map(id => ({ id, progress }))
  )

/** One task set to a state or to a progress. */
export type StandingEdit = { id: number; state: TaskState } | { id: number; progress: number }

/** Many such edits at once, parents before their children whatever the order given; of one task in the order given. */
export const withStandings = (family: readonly Relative[], edits: readonly StandingEdit[]): Map<number, Standing> => {
  const tree = treeOf(family)
  const byTask = Map.groupBy(edits, edit => edit.id)
  for (const task of topFirst(tree, [...byTask.keys()])) {
    for (const edit of byTask.get(task.id)!) {
      if ('state' in edit) put(tree, task, edit.state)
      else putProgress(tree, task, edit.progress)
    }
    follow(tree, task.parent)
  }
  return changes(tree, family)
}

/** The standings that change because other children count now: after control has changed. */
export const rolledUp = (family: readonly Relative[]): Map<number, Standing> => {
  const tree = treeOf(family)
  const leaves = family.filter(one => !tree.children.has(one.id))
  for (const leaf of leaves) follow(tree, leaf.parent)
  return changes(tree, family)
}

const topFirst = (tree: Tree, ids: readonly number[]): Relative[] => {
  const depth = (task: Relative): number => {
    const parent = task.parent === null ? undefined : tree.byId.get(task.parent)
    return parent === undefined ? 0 : depth(parent) + 1
  }
  const tasks = ids.flatMap(id => tree.byId.get(id) ?? [])
  return tasks.sort((a, b) => depth(a) - depth(b))
}
