import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Look } from '#domain/office.ts'
import { changeContrast } from '../ui/look.ts'

/** Day or night and contrast as the settings hold them; until they are known, as last seen in this browser. */
export const useLook = (look: Look | undefined): void => {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = look?.scheme
  const contrast = look?.contrast
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme)
  }, [scheme, setColorScheme])
  useEffect(() => {
    if (contrast !== undefined) changeContrast(contrast)
  }, [contrast])
}
