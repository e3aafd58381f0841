import type { Look } from '#domain/office.ts'

const KEPT_AS = 'nazorat.contrast'
const wanted = matchMedia('(prefers-contrast: more)')
let chosen: Look['contrast'] = 'auto'

const show = (): void => {
  const strong = chosen === 'strong' || wanted.matches
  document.documentElement.toggleAttribute('data-contrast', strong)
  if (strong) document.documentElement.setAttribute('data-contrast', 'strong')
}

/** The contrast as last chosen in this browser or asked of the machine, before anything is drawn. */
export const startContrast = (): void => {
  chosen = localStorage.getItem(KEPT_AS) === 'strong' ? 'strong' : 'auto'
  wanted.addEventListener('change', show)
  show()
}

/** Changes the contrast at once; the settings are the caller's to write. */
export const changeContrast = (contrast: Look['contrast']): void => {
  chosen = contrast
  localStorage.setItem(KEPT_AS, contrast)
  show()
}
