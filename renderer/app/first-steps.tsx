import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'
import { hrefTo, useRoute } from '../lib/route.ts'
import { Icon } from '../ui/icon.tsx'
import { Shape } from '../ui/shape.tsx'
import styles from './first-steps.module.css'

/** In the order of the work, each with the screen where it is done. */
const STEPS = [
  { name: 'read', page: 'import' },
  { name: 'accepted', page: 'import' },
  { name: 'assigned', page: 'tasks' },
  { name: 'marked', page: 'tasks' },
  { name: 'written', page: 'tasks' },
  { name: 'kept', page: 'backups' }
] as const

/** The path of the first days: what is behind, what to do next and where, until all is done or it is put away. */
export const FirstSteps = () => {
  const t = useT('first-steps')
  const cache = useQueryClient()
  const { path } = useRoute()
  const done = useQuery({ ...orpc.desk.firstSteps.queryOptions(), meta: { quiet: true } })
  const hide = useMutation(
    orpc.system.saveSettings.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: orpc.system.status.key() })
    })
  )
  const page = path.join('/')
  // A step is mostly made on the screen that is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again on every screen
  useEffect(() => {
    void cache.invalidateQueries({ queryKey: orpc.desk.firstSteps.key() })
  }, [page, cache])
  if (done.data === undefined) return null
  const steps = done.data
  const next = STEPS.find(({ name }) => !steps[name])
  if (next === undefined) return null
  return (
    <section className={styles.path} aria-label={t('title')}>
      <ol>
        {STEPS.map(({ name, page: place }, index) => (
          <li key={name} data-state={steps[name] ? 'done' : name === next.name ? 'next' : 'later'}>
            {name === next.name ? (
              <a href={hrefTo([place])} aria-current="step" title={t(`${name}.how`)}>
                <b>{t('next', { n: index + 1 })}</b> {t(name)}
              </a>
            ) : (
              <span title={t(`${name}.how`)}>
                {steps[name] ? <Shape name="tick" label={t('done')} /> : `${index + 1}.`} <span>{t(name)}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      <span className={styles.how}>{t(`${next.name}.how`)}</span>
      <button
        type="button"
        className={styles.hide}
        aria-label={t('hide')}
        title={t('hide')}
        onClick={() => hide.mutate({ guide: false })}
      >
        <Icon name="close" size={12} />
      </button>
    </section>
  )
}
