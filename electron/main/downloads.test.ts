import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { besideName, guardSession } from './guards.ts'

describe('FAULTS 92: the name is open in Word', () => {
  it('another name is offered and the file is asked for again; a person who cancels is left alone', () => {
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: () => {},
      setPermissionCheckHandler: () => {},
      setDevicePermissionHandler: () => {},
      setDisplayMediaRequestHandler: () => {},
      setSpellCheckerEnabled: () => {},
      webRequest: { onBeforeRequest: () => {} }
    })
    const told: string[] = []
    guardSession(session as unknown as Session, (name, again) => {
      told.push(name)
      again()
    })
    const item = () =>
      Object.assign(new EventEmitter(), {
        getURL: () => 'blob:app://nazorat/1',
        getFilename: () => 'xat.docx',
        setSaveDialogOptions: vi.fn()
      })
    const contents = { downloadURL: vi.fn() }
    const [first, second] = [item(), item()]
    session.emit('will-download', { preventDefault: () => {} }, first, contents)
    first.emit('done', {}, 'interrupted')
    expect(told).toEqual(['xat.docx'])
    expect(contents.downloadURL).toHaveBeenCalledWith('blob:app://nazorat/1')
    session.emit('will-download', { preventDefault: () => {} }, second, contents)
    expect(second.setSaveDialogOptions).toHaveBeenCalledWith({ defaultPath: 'xat (2).docx' })
    second.emit('done', {}, 'cancelled')
    expect(told).toHaveLength(1)
  })

  it('names count on', () => {
    expect(['xat.docx', 'xat (2).docx', 'xat', 'a.b (9).pdf'].map(besideName)).toEqual([
      'xat (2).docx',
      'xat (3).docx',
      'xat (2)',
      'a.b (10).pdf'
    ])
  })
})
