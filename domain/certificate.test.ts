import { describe, expect, test } from 'vitest'
import { certificateOf, validAt } from './certificate.ts'

const ALIAS =
  'cn=шерматов ш.х.,name=шерматов,o="raqamli, texnologiyalar" mchj,l=toshkent,c=uz,uid=123456789,' +
  '1.2.860.3.16.1.2=30101850010011,1.2.860.3.16.1.1=301234567,t=boshliq,serialnumber=77abcdef,' +
  'validfrom=2025.03.01 09:10:11,validto=2027.03.01 23:59:59'

describe('the alias of a key', () => {
  test('every field, commas in values kept, days in Tashkent', () => {
    expect(certificateOf(ALIAS)).toEqual({
      serial: '77abcdef',
      name: 'шерматов ш.х.',
      organisation: '"raqamli, texnologiyalar" mchj',
      post: 'boshliq',
      organisationTin: '301234567',
      personTin: '123456789',
      pinfl: '30101850010011',
      validFrom: '2025-03-01T04:10:11.000Z',
      validTo: '2027-03-01T18:59:59.000Z'
    })
  })

  test('case and order do not matter', () => {
    const other = 'VALIDTO=2027.03.01 23:59:59, SERIALNUMBER=77abcdef ,O=a,b,C=UZ,CN=Каримов'
    expect(certificateOf(other)).toMatchObject({
      serial: '77abcdef',
      name: 'Каримов',
      organisation: 'a,b',
      validTo: '2027-03-01T18:59:59.000Z'
    })
  })

  test('an alias that says nothing, or nonsense, is empty and never throws', () => {
    for (const alias of ['', '=', ',,,', 'cn', 'validto=2027.13.45 99:99:99', '__proto__=x'])
      expect(certificateOf(alias)).toMatchObject({ name: '', validTo: null })
  })
})

test('a certificate signs from its first second to its last', () => {
  const certificate = certificateOf(ALIAS)
  expect(validAt(certificate, '2026-11-21T00:00:00.000Z')).toBe(true)
  expect(validAt(certificate, '2027-03-01T18:59:59.000Z')).toBe(true)
  expect(validAt(certificate, '2027-03-01T19:00:00.000Z')).toBe(false)
  expect(validAt(certificate, '2025-03-01T04:10:10.000Z')).toBe(false)
  expect(validAt(certificateOf(''), '2026-11-21T00:00:00.000Z')).toBe(true)
})
