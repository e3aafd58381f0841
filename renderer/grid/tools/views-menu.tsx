import { Button, Checkbox, Group, Menu, Modal, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { GridView, SavedView } from '#api/views.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { FIRST_VIEW } from '../view.ts'
import styles from './tools.module.css'

type Props = {
  grid: string
  view: GridView
  onView: (view: GridView) => void
  query: string
  onQuery: (query: string) => void
  readOnly: boolean
}

/** Saved views of a grid: the default one is there when the screen opens, unless a person came by a link of his own. */
export const ViewsMenu = ({ grid, view, onView, query, onQuery, readOnly }: Props) => {
  const t = useT('grid')
  const common = useT('common')
  const { deed } = useDeed()
  const cache = useQueryClient()
  const saved = useQuery({ ...orpc.views.list.queryOptions({ input: { grid } }), meta: { quiet: true } })
  const [current, setCurrent] = useState<string>('')
  const [naming, setNaming] = useState(false)
  const again = () => cache.invalidateQueries({ queryKey: orpc.views.key() })

  const take = (one: SavedView) => {
    setCurrent(one.name)
    onView(one.view)
    onQuery(one.query)
  }
  const opened = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the views are there
  useEffect(() => {
    if (opened.current || saved.data === undefined) return
    opened.current = true
    const own = saved.data.find(one => one.isDefault && !one.shared) ?? saved.data.find(one => one.isDefault)
    const untouched = query === '' && JSON.stringify(view) === JSON.stringify(FIRST_VIEW)
    if (own !== undefined && untouched) take(own)
  }, [saved.data])

  const save = (name: string, shared: boolean, isDefault: boolean) => {
    deed({
      run: () => client.views.save({ grid, name, shared, isDefault, view, query }),
      words: t('view.saved', { name }),
      after: () => void again()
    })
    setCurrent(name)
    setNaming(false)
  }
  return (
    <>
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {current === '' ? t('tool.views') : t('tool.view', { name: current })} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.long}>
          {(saved.data ?? []).length === 0 ? <Menu.Label>{t('view.none')}</Menu.Label> : null}
          {(saved.data ?? []).map(one => (
            <Menu.Item key={one.id} onClick={() => take(one)}>
              {one.name} <span className={styles.own}>{viewNote(t, one)}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            onClick={() => {
              setCurrent('')
              onView(FIRST_VIEW)
              onQuery('')
            }}
          >
            {t('view.first')}
          </Menu.Item>
          <Menu.Item disabled={readOnly} onClick={() => setNaming(true)}>
            {t('view.save')}
          </Menu.Item>
          {(saved.data ?? [])
            .filter(one => one.name === current && !readOnly)
            .map(one => (
              <Menu.Item
                key={one.id}
                color="red"
                onClick={() => {
                  deed({
                    run: () => client.views.remove({ id: one.id }),
                    words: t('view.removed', { name: one.name }),
                    after: () => void again()
                  })
                  setCurrent('')
                }}
              >
                {t('view.remove', { name: one.name })}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {naming ? (
        <Naming
          first={current}
          onSave={save}
          onCancel={() => setNaming(false)}
          title={t('view.save')}
          close={common('close')}
        />
      ) : null}
    </>
  )
}

const viewNote = (t: ReturnType<typeof useT<'grid'>>, one: SavedView): string =>
  [t(one.shared ? 'view.shared' : 'view.own'), ...(one.isDefault ? [t('view.default')] : [])].join(', ')

type NamingProps = {
  first: string
  title: string
  close: string
  onSave: (name: string, shared: boolean, isDefault: boolean) => void
  onCancel: () => void
}

const Naming = ({ first, title, close, onSave, onCancel }: NamingProps) => {
  const t = useT('grid')
  const common = useT('common')
  const [name, setName] = useState(first)
  const [shared, setShared] = useState(false)
  const [isDefault, setDefault] = useState(false)
  const ready = name.trim() !== ''
  return (
    <Modal opened onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': close }}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (ready) onSave(name.trim(), shared, isDefault)
        }}
      >
        <Stack gap={8}>
          <TextInput
            label={t('view.name')}
            description={t('view.nameHint')}
            data-autofocus
            maxLength={100}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t('view.forAll')}
            checked={shared}
            onChange={event => setShared(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('view.opens')}
            checked={isDefault}
            onChange={event => setDefault(event.currentTarget.checked)}
          />
        </Stack>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
          <Button type="submit" disabled={!ready}>
            {common('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
