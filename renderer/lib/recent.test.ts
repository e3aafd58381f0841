import { beforeEach, describe, expect, it, vi } from 'vitest'
import { recentlyOpened, recentOf, rememberOpened } from './recent.ts'

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  recentOf('')
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value)
  })
})
const opened = (n: number) => ({ href: `#/tasks/${n}`, label: `${n}`, about: 'Topshiriq' })

describe('what was opened last', () => {
  it('stands newest first, each once, at most eight', () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 3]) rememberOpened(opened(n))
    expect(recentlyOpened().map(one => one.label)).toEqual(['3', '9', '8', '7', '6', '5', '4', '2'])
  })
  it('is each person’s own', () => {
    rememberOpened(opened(1))
    recentOf('7')
    expect(recentlyOpened()).toEqual([])
    rememberOpened(opened(2))
    recentOf('')
    expect(recentlyOpened()).toEqual([opened(1)])
  })
  it('is none where the browser’s store holds something else', () => {
    for (const text of ['{', '5', '[1, {"href": 2}]']) {
      kept.set('nazorat.recent.', text)
      expect(recentlyOpened()).toEqual([])
    }
  })
})
