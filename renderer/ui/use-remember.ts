import { useEffect } from 'react'
import { rememberOpened } from '../lib/recent.ts'

/** Keeps the record among those opened last, as soon as its name is known. */
export const useRemember = (href: string, label: string | undefined, about: string): void => {
  useEffect(() => {
    if (label !== undefined && label !== '') rememberOpened({ href, label, about })
  }, [href, label, about])
}
