import { expect, test } from 'vitest'
import { settlePdf } from './settle-pdf.ts'

const made = (date: string, id: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.4\n<</Title (x)\n/CreationDate (${date})\n/ModDate (${date})>>\n/ID [<${id}> <${id}>]\n%%EOF`
  )

test('dates and ids come from the document, every other byte stays', () => {
  const one = settlePdf(made("D:20261121222319+00'00'", 'abc123'), '2024-02-29')
  const two = settlePdf(made("D:20270101000000+00'00'", 'ff00aa'), '2024-02-29')
  expect(one).toEqual(two)
  expect(new TextDecoder().decode(one)).toBe(
    "%PDF-1.4\n<</Title (x)\n/CreationDate (D:20240229120000+00'00')\n/ModDate (D:20240229120000+00'00')>>\n/ID [<000000> <000000>]\n%%EOF"
  )
})

test('of LibreOffice too, without its checksum', () => {
  const office = (date: string, id: string): Uint8Array =>
    new TextEncoder().encode(
      `<</CreationDate(${date})>>\ntrailer\n<</ID [ <${id}>\n<${id}> ]\n/DocChecksum /${id}\n>>\nstartxref\n%%EOF\n`
    )
  const one = settlePdf(office("D:20261122044238Z'", 'F7B68B41'), '2024-02-29')
  expect(one).toEqual(settlePdf(office("D:20270101000000Z'", '00FFAA12'), '2024-02-29'))
  expect(new TextDecoder().decode(one)).toBe(
    '<</CreationDate(D:20240229120000Z )>>\ntrailer\n<</ID [ <00000000>\n<00000000> ]\n/DocChecksum /00000000\n>>\nstartxref\n%%EOF\n'
  )
})
