import type { PlaceView } from '#api/indicators.ts'
import type { CellView, ObjectView, RolloutView } from '#api/rollouts.ts'
import type { ColumnKind } from '#domain/indicators/rollout.ts'
import type { GridColumn } from '../../grid/column.ts'
import type { T } from '../../i18n/i18n.ts'
import type { Outputs } from '../../lib/client.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Typed } from './register-troubles.tsx'
import styles from './rollouts.module.css'

export type Line = ObjectView & { cells: ReadonlyMap<number, CellView> }
export type Choices = Outputs['rollouts']['choices']

/** Columns of proof stand under this name before the id of the column they prove. */
const PROOF = 'proof:'

export const shownText = (value: string, kind: ColumnKind, t: T<'rollouts'>): string => {
  if (kind === 'yes-no') return value === '1' ? t('yes') : value === '0' ? t('no') : ''
  return kind === 'number' ? value.replace('.', ',') : value
}

export const PLACE = 'place'
export type PlacedLine = { id: number; place: number | null }
export const placeOf = (value: unknown): number | null => (value == null || value === '' ? null : Number(value))

/** Places under the region they lie in; a name that occurs once is understood alone, in Russian too. */
export const placeChoices = (places: readonly PlaceView[]): { value: string; label: string; words: string[] }[] => {
  const often = Map.groupBy(places, one => one.nameUz)
  return places.map(({ id, nameUz, nameRu, parent }) => {
    const above = places.find(one => one.id === parent)
    const under = above === undefined || above.kind === 'republic' ? '' : `, ${above.nameUz}`
    return {
      value: String(id),
      label: `${nameUz}${under}`,
      words: often.get(nameUz)!.length > 1 ? [] : [nameUz, nameRu]
    }
  })
}

/** A cell of the grid as it is sent: the value of a column, or the proof of its cell. */
export const typedOf = (object: number, column: string, value: unknown): Typed => {
  const text = String(value ?? '')
  return column.startsWith(PROOF)
    ? { object, column: Number(column.slice(PROOF.length)), proof: text }
    : { object, column: Number(column), text }
}

/**
 * The columns of a register: the object, the checklist, and beside each column its proof, shown when a person chooses it. A cell that has
 * proof or files is marked.
 */
export const registerColumns = (
  checklist: RolloutView['columns'],
  choices: Choices | undefined,
  places: readonly PlaceView[],
  t: T<'rollouts'>,
  { send, putIn }: { send: (cells: Typed[]) => void; putIn: (lines: readonly PlacedLine[]) => void }
): GridColumn<Line>[] => [
  { id: 'name', header: t('object'), width: 200, pinned: true, value: line => line.name },
  {
    id: PLACE,
    header: t('place'),
    width: 170,
    choices: [{ value: '', label: t('place.own') }, ...placeChoices(places)],
    value: line => (line.place === null ? '' : String(line.place)),
    text: line => places.find(one => one.id === line.place)?.nameUz ?? '',
    editable: true,
    onEdit: (line, value) => putIn([{ id: line.id, place: placeOf(value) }])
  },
  ...checklist.flatMap((column): GridColumn<Line>[] => {
    const id = String(column.id)
    const cell = (line: Line) => line.cells.get(column.id)
    const proof = (line: Line) => cell(line)?.proof ?? ''
    const text = (line: Line) => shownText(cell(line)?.value ?? '', column.kind, t)
    const onEdit = (line: Line, value: unknown) => send([typedOf(line.id, id, value)])
    const date = column.kind === 'date'
    const own: GridColumn<Line> = {
      id,
      header: column.unit === '' ? column.name : `${column.name}, ${column.unit}`,
      editable: true,
      width: column.kind === 'yes-no' || date ? 130 : 170,
      ...(date ? { kind: 'date' as const } : { type: { kind: 'text' as const, longest: 5000 } }),
      value: line => (date ? (cell(line)?.value ?? '') || null : text(line)),
      tooltip: line =>
        [text(line), proof(line) === '' ? '' : `${t('proof')}: ${proof(line)}`].filter(Boolean).join('\n'),
      ...(date
        ? {}
        : {
            render: line => (
              <span className={styles.cell}>
                {text(line)}
                <Marks cell={cell(line)} />
              </span>
            )
          }),
      ...suggestionsOf(column.kind, choices, t),
      onEdit
    }
    return [
      own,
      {
        id: `${PROOF}${id}`,
        header: t('proofOf', { name: column.name }),
        hidden: true,
        width: 190,
        type: { kind: 'text', longest: 2000 },
        editable: true,
        value: proof,
        onEdit: (line, value) => send([typedOf(line.id, `${PROOF}${id}`, value)])
      }
    ]
  })
]

const suggestionsOf = (kind: ColumnKind, choices: Choices | undefined, t: T<'rollouts'>): Partial<GridColumn<Line>> => {
  if (kind === 'yes-no') return { suggestions: () => [t('yes'), t('no')] }
  if (kind === 'person') return { suggestions: () => [...new Set(choices?.people.map(one => one.name) ?? [])] }
  if (kind !== 'document') return {}
  return { suggestions: () => [...new Set(choices?.papers.map(one => one.number || one.title) ?? [])] }
}

/** Signs after the words of a cell: it points to a person or paper; it has proof or files. */
const Marks = ({ cell }: { cell: CellView | undefined }) => {
  if (cell === undefined) return null
  const points = cell.person !== null || cell.document !== null
  const proven = cell.proof !== '' || cell.files > 0
  return (
    <>
      {points ? (
        <span className={styles.mark}>
          <Icon name={cell.person === null ? 'documents' : 'groups'} size={13} />
        </span>
      ) : null}
      {proven ? (
        <span className={styles.mark}>
          <Icon name="link" size={13} />
        </span>
      ) : null}
    </>
  )
}
