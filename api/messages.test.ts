import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '#domain/fault.ts'
import { LANGUAGES } from '#domain/office.ts'
import { messageOf } from './messages.ts'

describe('messageOf', () => {
  it.each(FAULT_CODES)('says %s as one finished sentence in every language', code => {
    for (const language of LANGUAGES) {
      for (const data of [{}, { file: 'илова.docx', detail: 'x', log: 'A1' }]) {
        const sentence = messageOf(code, data, language)
        expect(sentence).not.toMatch(/[[\]{}]|undefined/)
        expect(sentence).toMatch(/[.!]$/)
        expect(sentence.length).toBeGreaterThan(15)
      }
    }
  })
  it('names file, detail and place', () => {
    const at = { page: null, table: 2, row: 5, paragraph: null }
    expect(messageOf('BAD_XML', { file: 'a.docx', detail: 'w:tbl', at }, 'uz-Latn')).toBe(
      '“a.docx”: hujjat ichidagi matn buzilgan (w:tbl; 2-jadval, 5-qator). Word’da ochib, qaytadan saqlang.'
    )
  })
  it('says an instant as the clock on the wall in Tashkent', () => {
    expect(messageOf('DB_LOCKED', { detail: '2026-11-21T19:57:17.034Z' }, 'en')).toContain('(since 22.11.2026 00:57)')
  })
  it('leaves file names alone in Cyrillic', () => {
    expect(messageOf('EMPTY_FILE', { file: 'yo‘l xaritasi.docx' }, 'uz-Cyrl')).toContain('“yo‘l xaritasi.docx”')
    expect(messageOf('FORBIDDEN', {}, 'uz-Cyrl')).toBe(
      'Бу амал учун ҳуқуқингиз йўқ. Керак бўлса, администраторга мурожаат қилинг.'
    )
  })
})
