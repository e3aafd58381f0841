import type { Page } from '@playwright/test'

/** Runs in the page: what does not fit, each with its place and words. Cells of the grids show their whole text on hover. */
const look = (): string[] => {
  const faults = new Set<string>()
  const nameOf = (element: Element): string => {
    const own = [...element.classList].find(name => !name.startsWith('m_')) ?? ''
    return `${element.tagName.toLowerCase()}.${own} “${(element.textContent ?? '').trim().slice(0, 60)}”`
  }
  const isTold = (element: Element): boolean =>
    element.closest('[title]:not([title=""])') !== null || element.closest('.ag-cell') !== null
  const scrolls = (element: Element | null): boolean => {
    if (element === null || element === document.body) return false
    const { overflowX } = getComputedStyle(element)
    return (overflowX === 'auto' || overflowX === 'scroll') && element.clientWidth > 60
      ? true
      : scrolls(element.parentElement)
  }
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) faults.add(`page wider by ${root.scrollWidth - root.clientWidth}`)
  for (const element of document.querySelectorAll('body *')) {
    if (
      !(element instanceof HTMLElement) ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
      continue
    const box = element.getBoundingClientRect()
    // 1 px boxes hold words for screen readers alone.
    if (box.width < 2 || box.height < 2) continue
    const style = getComputedStyle(element)
    const words = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim() !== '')
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip'
    const cutsDown = style.overflowY === 'hidden' || style.overflowY === 'clip'
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    if (words && cuts && element.scrollWidth > element.clientWidth + 1 && !isTold(element))
      faults.add(`cut: ${nameOf(element)}`)
    if (words && cutsDown && element.scrollHeight > element.clientHeight + 3 && !isTold(element))
      faults.add(`cut below: ${nameOf(element)}`)
    if (isField && element.value === '' && element.placeholder !== '' && element.scrollWidth > element.clientWidth + 1)
      faults.add(`cut hint: ${element.placeholder.slice(0, 60)}`)
    if (element.closest('.ag-root') !== null || element.closest('[role=dialog]') !== null) continue
    const isActive = words || isField || element.tagName === 'BUTTON'
    if (!isActive || scrolls(element.parentElement)) continue
    if (box.right > innerWidth + 1 && box.left < innerWidth + 2000) faults.add(`beyond the edge: ${nameOf(element)}`)
    const holder = element.parentElement!
    const inside = holder.getBoundingClientRect()
    if (words && box.right > inside.right + 2 && style.position === 'static' && !isTold(element))
      faults.add(`out of its place: ${nameOf(element)}`)
  }
  return [...faults]
}

/** Texts cut off without a title, controls beyond the edge, words that leave their place. */
export const overflowOf = (page: Page): Promise<string[]> => page.evaluate(look)
