import { Button, Modal, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { IndicatorView } from '#api/indicators.ts'
import { INDICATOR_KINDS, PARTS } from '#domain/indicators/indicator.ts'
import { PERIOD_KINDS } from '#domain/indicators/period.ts'
import { UNITS } from '#domain/indicators/units.ts'
import type { GridColumn } from '../../grid/column.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import styles from './indicators.module.css'
import { PlacePicker } from './pickers.tsx'
import type { Catalogue } from './use-catalogue.ts'

type Given = Omit<IndicatorView, 'id'>
const NEW: Given = {
  ...{ code: '', nameUz: '', nameRu: '', unit: 'piece', decimals: 0, kind: 'stock', maximum: null, numerator: null },
  ...{
    denominator: null,
    lowerBetter: false,
    period: 'quarter',
    cumulative: false,
    parent: null,
    part: null,
    owner: ''
  },
  wording: { uz: '', ru: '' }
}

/** The catalogue of indicators, and mahallas under a district. */
export const CatalogueTab = ({ catalogue, place }: { catalogue: Catalogue; place: number }) => {
  const t = useT('indicators')
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<{ id: number | null; given: Given } | null>(null)
  const [mahallas, setMahallas] = useState(false)
  const columns = useMemo((): GridColumn<IndicatorView>[] => {
    const named = (id: number | null) => {
      const one = id === null ? undefined : catalogue.indicator(id)
      return one === undefined ? '' : catalogue.nameOf(one)
    }
    return [
      { id: 'name', header: t('indicator'), kind: 'long', width: 300, grow: 2, value: row => catalogue.nameOf(row) },
      { id: 'unit', header: t('unit'), width: 110, value: row => catalogue.unitOf(row.unit) },
      { id: 'kind', header: t('kindOf'), width: 130, value: row => row.kind, text: row => t(`is.${row.kind}`) },
      { id: 'period', header: t('period'), width: 100, value: row => row.period, text: row => t(`kind.${row.period}`) },
      {
        id: 'better',
        header: t('better'),
        width: 110,
        value: row => row.lowerBetter,
        text: row => t(row.lowerBetter ? 'better.lower' : 'better.higher')
      },
      {
        id: 'parts',
        header: t('parts'),
        kind: 'long',
        width: 240,
        grow: 1,
        value: row =>
          row.numerator !== null
            ? `${named(row.numerator)} / ${named(row.denominator)}`
            : row.parent === null
              ? ''
              : `${t(row.part === 'beside' ? 'part.beside' : 'part.of-which')}: ${named(row.parent)}`
      },
      { id: 'owner', header: t('owner'), width: 130, value: row => row.owner }
    ]
  }, [catalogue, t])
  return (
    <>
      <div className={styles.bar}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          w={240}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <Button onClick={() => setEdited({ id: null, given: NEW })}>{t('catalogue.add')}</Button>
        <Button variant="default" onClick={() => setMahallas(true)}>
          {t('mahallas.add')}
        </Button>
      </div>
      <div className={styles.grid}>
        <ToolGrid
          label={t('tab.catalogue')}
          columns={columns}
          rows={catalogue.indicators}
          rowId={row => row.id}
          quickText={search}
          name="figures-catalogue"
          empty={t('empty.kind')}
          onRowOpen={({ id, ...given }) => setEdited({ id, given })}
        />
      </div>
      {edited === null ? null : <EditIndicator catalogue={catalogue} {...edited} onClose={() => setEdited(null)} />}
      {mahallas ? <AddMahallas catalogue={catalogue} place={place} onClose={() => setMahallas(false)} /> : null}
    </>
  )
}

const EditIndicator = ({
  catalogue,
  id,
  given,
  onClose
}: {
  catalogue: Catalogue
  id: number | null
  given: Given
  onClose: () => void
}) => {
  const t = useT('indicators')
  const common = useT('common')
  const queries = useQueryClient()
  const { deed, busy } = useDeed()
  const [now, setNow] = useState(given)
  const change = (patch: Partial<Given>) => setNow({ ...now, ...patch })
  const others = catalogue.indicators
    .filter(one => one.id !== id)
    .map(one => ({ value: String(one.id), label: catalogue.nameOf(one) }))
  const pick = (key: 'parent' | 'numerator' | 'denominator', label: string) => (
    <Select
      label={label}
      clearable
      searchable
      data={others}
      value={now[key] === null ? null : String(now[key])}
      onChange={next => {
        const chosen = next === null ? null : Number(next)
        change({
          [key]: chosen,
          ...(key === 'parent' ? { part: chosen === null ? null : (now.part ?? 'of-which') } : {})
        })
      }}
    />
  )
  const ready =
    now.code.trim() !== '' && now.nameUz.trim() !== '' && (now.numerator === null) === (now.denominator === null)
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(id === null ? 'catalogue.add' : 'catalogue.edit')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('field.nameUz')}
          required
          value={now.nameUz}
          onChange={event => change({ nameUz: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.nameRu')}
          value={now.nameRu}
          onChange={event => change({ nameRu: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.code')}
          required
          value={now.code}
          onChange={event => change({ code: event.currentTarget.value })}
        />
        <Select
          label={t('unit')}
          allowDeselect={false}
          data={[...new Set([...Object.keys(UNITS), now.unit])].map(unit => ({
            value: unit,
            label: catalogue.unitOf(unit)
          }))}
          value={now.unit}
          onChange={unit => unit !== null && change({ unit })}
        />
        <Select
          label={t('kindOf')}
          allowDeselect={false}
          data={INDICATOR_KINDS.map(kind => ({ value: kind, label: t(`is.${kind}`) }))}
          value={now.kind}
          onChange={kind =>
            kind !== null && change({ kind: kind as Given['kind'], ...(kind === 'flow' ? {} : { cumulative: false }) })
          }
        />
        <Select
          label={t('period')}
          allowDeselect={false}
          data={PERIOD_KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={now.period}
          onChange={period => period !== null && change({ period: period as Given['period'] })}
        />
        <NumberInput
          label={t('field.decimals')}
          min={0}
          max={6}
          value={now.decimals}
          onChange={next => typeof next === 'number' && change({ decimals: next })}
        />
        {now.kind === 'score' ? (
          <NumberInput
            label={t('field.maximum')}
            value={now.maximum ?? ''}
            onChange={next => change({ maximum: typeof next === 'number' ? next : null })}
          />
        ) : null}
        {now.kind === 'ratio' ? pick('numerator', t('field.numerator')) : null}
        {now.kind === 'ratio' ? pick('denominator', t('field.denominator')) : null}
        {pick('parent', t('field.parent'))}
        {now.parent === null ? null : (
          <Select
            label={t('field.part')}
            allowDeselect={false}
            data={PARTS.map(part => ({ value: part, label: t(`part.${part}`) }))}
            value={now.part}
            onChange={part => part !== null && change({ part: part as Given['part'] })}
          />
        )}
        <TextInput
          label={t('owner')}
          value={now.owner}
          onChange={event => change({ owner: event.currentTarget.value })}
        />
        <Switch
          label={t('better.lower')}
          checked={now.lowerBetter}
          onChange={event => change({ lowerBetter: event.currentTarget.checked })}
        />
        {now.kind === 'flow' ? (
          <Switch
            label={t('field.cumulative')}
            checked={now.cumulative}
            onChange={event => change({ cumulative: event.currentTarget.checked })}
          />
        ) : null}
      </div>
      <div className={styles.foot}>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          disabled={!ready}
          loading={busy}
          onClick={() =>
            deed({
              run: () => client.indicators.save({ id, indicator: now }),
              words: t('catalogue.saved', { name: now.nameUz }),
              after: () => {
                void queries.invalidateQueries({ queryKey: orpc.indicators.key() })
                onClose()
              }
            })
          }
        >
          {t('catalogue.save')}
        </Button>
      </div>
    </Modal>
  )
}

const AddMahallas = ({ catalogue, place, onClose }: { catalogue: Catalogue; place: number; onClose: () => void }) => {
  const t = useT('indicators')
  const common = useT('common')
  const queries = useQueryClient()
  const { deed, busy } = useDeed()
  const [parent, setParent] = useState(place)
  const [text, setText] = useState('')
  const names = text.split('\n').filter(line => line.trim() !== '')
  return (
    <Modal opened onClose={onClose} title={t('mahallas.add')} closeButtonProps={{ 'aria-label': common('close') }}>
      <PlacePicker catalogue={catalogue} value={parent} onChange={setParent} />
      <Textarea
        label={t('mahallas.names')}
        rows={10}
        mt="sm"
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={styles.foot}>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          disabled={names.length === 0}
          loading={busy}
          onClick={() =>
            deed({
              run: () => client.indicators.addMahallas({ parent, names }),
              words: t('mahallas.done', { count: names.length }),
              after: () => {
                void queries.invalidateQueries({ queryKey: orpc.indicators.key() })
                onClose()
              }
            })
          }
        >
          {t('mahallas.save', { count: names.length })}
        </Button>
      </div>
    </Modal>
  )
}
