import { fold } from '#language/fold.ts'

/** A person or body that carries a task out, counted once however often named. `through`: the groups that bring it in. */
export type Counted = { name: string; post: string; through: string[]; named: boolean }

type Printed = { text: string; person: string | null }
type GroupOf = { title: string; seats: readonly { name: string; position: string; seat: string }[] }

/** 'Ш. Шерматов', 'Шерматов Ш.' and 'SH.SHERMATOV' are one: the words of the folded name in order, dots and spaces apart. */
const keyOf = (name: string): string =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .sort()
    .join(' ')

/**
 * Who stands behind the executors of a task, groups opened into their members, nobody twice: not a member of two groups, nor a
 * member who is named beside the group. A seat without a person ("лавозимига кўра") counts by its post. `groups` are the groups
 * among the executors: the executor that names one stands for its members.
 */
export function countedOnce(
  executors: readonly Printed[],
  groups: readonly GroupOf[],
  isGroup: (executor: Printed) => boolean
): Counted[] {
  const found = new Map<string, Counted>()
  const add = (name: string, post: string, through: string | null) => {
    const key = keyOf(name)
    if (key === '') return
    const known = found.get(key)
    if (known === undefined)
      found.set(key, { name, post, through: through === null ? [] : [through], named: through === null })
    else {
      if (through === null) known.named = true
      else if (!known.through.includes(through)) known.through.push(through)
      if (known.post === '') known.post = post
    }
  }
  for (const one of executors) {
    if (isGroup(one)) continue
    if (one.person === null) add(one.text, '', null)
    else add(one.person, one.text, null)
  }
  for (const group of groups)
    for (const seat of group.seats)
      if (seat.seat === 'person') add(seat.name, seat.position, group.title)
      else add(seat.position, seat.position, group.title)
  return [...found.values()]
}
