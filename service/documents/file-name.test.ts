import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from './file-name.ts'

test.each([
  ['01-10/1318 Вазирлар Маҳкамасига', '01-10-1318 Вазирлар Маҳкамасига.docx'],
  ['a:b*c?d"e<f>g|h\\i', 'a-b-c-d-e-f-g-h-i.docx'],
  ['  ..Хат.  ', 'Хат.docx'],
  ['CON', '_CON.docx'],
  ['aux.2024', '_aux.2024.docx'],
  ['', 'hujjat.docx'],
  ['../../etc/passwd', 'etc-passwd.docx'],
  ['a\u202Egnp.exe', 'agnp.exe.docx']
])('%j', (words, name) => expect(safeFileName(words, 'docx')).toBe(name))

test('any words give one plain name of bounded length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), words => {
      const name = safeFileName(words, 'docx')
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.docx$/u)
      expect([...name].length).toBeLessThanOrEqual(106)
      expect(name).not.toMatch(/^[\s.]/)
    })
  )
})
