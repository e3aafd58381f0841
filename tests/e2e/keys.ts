import { expect, type Locator, type Page } from '@playwright/test'

declare global {
  var focusFaults: string[]
}

/** Runs in the page: notes every place that the keyboard comes to and that is not seen to have the focus. */
const watch = () => {
  globalThis.focusFaults = []
  const isRinged = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
  }
  /** A field without a frame of its own is told by the one around it, a hidden radio by its label. */
  const framesOf = (element: Element): Element[] => [
    element,
    ...(element instanceof HTMLInputElement ? (element.labels ?? []) : []),
    ...[
      element.parentElement,
      element.parentElement?.parentElement,
      element.parentElement?.parentElement?.parentElement
    ].filter((frame): frame is HTMLElement => frame != null)
  ]
  const look = () => {
    const at = document.activeElement
    // Where the focus only rests (a screen's beginning, what stood around a button) is no control; a list shows its own cells.
    if (at === null || at === document.body || at.matches('main, div[tabindex="-1"]:not([role]), .ag-tab-guard')) return
    if (!at.matches(':focus-visible')) return
    const name = `${at.tagName.toLowerCase()} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60)}”`
    const frames = framesOf(at)
    if (at.closest('.ag-root') === null && !frames.some(isRinged)) globalThis.focusFaults.push(`not seen: ${name}`)
    const seen = frames.find(frame => frame.getBoundingClientRect().width > 1)?.getBoundingClientRect()
    if (seen === undefined || seen.bottom <= 0 || seen.top >= innerHeight || seen.right <= 0 || seen.left >= innerWidth)
      globalThis.focusFaults.push(`out of sight: ${name}`)
  }
  document.addEventListener('focusin', () => requestAnimationFrame(() => requestAnimationFrame(look)))
}

/** Everything an officer does without a mouse; `faults` are the places where the focus was lost, hidden or out of sight. */
export const keysOf = async (page: Page) => {
  await page.addInitScript(watch)
  const faults: string[] = []
  const gather = async () => {
    const seen = await page.evaluate(() => globalThis.focusFaults?.splice(0) ?? [])
    faults.push(...seen.filter(fault => !faults.includes(fault)))
  }
  const isAt = (place: Locator) =>
    place.evaluate(element => element === document.activeElement || element.contains(document.activeElement))

  /** Whatever became of the button that was pressed, the keyboard stands somewhere. */
  const stands = () =>
    page.waitForFunction(() => document.activeElement !== document.body || document.getElementById('main') === null)
  /** By Tab alone to a place; it must come within a hundred and twenty steps. */
  const walk = async (place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    await expect(place).toBeAttached()
    await stands()
    for (let steps = 0; !(await isAt(place)); steps++) {
      if (steps === 120) throw new Error(`the keyboard does not come to ${place}`)
      await page.keyboard.press(key)
    }
    await gather()
  }
  const press = async (place: Locator, by: 'Enter' | 'Space' = 'Enter') => {
    await expect(place).toBeEnabled()
    await walk(place)
    await page.keyboard.press(by)
  }
  /** Types over what stands in a field. */
  const write = async (field: Locator, text: string) => {
    await walk(field)
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
  }
  /** An arrow until it is there; at most a dozen times. */
  const arrow = async (key: string, isThere: () => Promise<boolean>) => {
    for (let steps = 0; !(await isThere()); steps++) {
      if (steps === 12) throw new Error(`${key} does not come there`)
      await page.keyboard.press(key)
    }
  }
  /** Arrows to one of several radios. */
  const choose = async (radio: Locator) => {
    await walk(radio.locator('xpath=ancestor::*[@role="radiogroup"]'))
    await arrow('ArrowRight', () => radio.isChecked())
  }
  const give = async (button: Locator, name: string, bytes: Uint8Array) => {
    const asked = page.waitForEvent('filechooser')
    await press(button)
    await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }
  /** A screen by its name in the box of Ctrl+K; the focus must come with it. */
  const screen = async (name: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByPlaceholder(/krill yoki lotin/)).toBeFocused()
    await page.keyboard.insertText(`>${name}`)
    await expect(page.locator('[data-action][data-selected]')).toHaveText(name)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-action]')).toHaveCount(0)
    await stands()
  }
  return { faults, gather, walk, press, write, arrow, choose, give, screen }
}
