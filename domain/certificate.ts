/** What the alias text of an E-IMZO key says of its holder. Empty when it says nothing. */
export type Certificate = {
  serial: string
  name: string
  organisation: string
  /** The holder's post. */
  post: string
  /** Tax number (STIR) of the organisation and of the person, 9 digits. */
  organisationTin: string
  personTin: string
  /** Personal number (JShShIR), 14 digits. */
  pinfl: string
  /** ISO instants in UTC; null when the alias does not say. */
  validFrom: string | null
  validTo: string | null
}

const TIN_OF_ORGANISATION = '1.2.860.3.16.1.1'
const PINFL = '1.2.860.3.16.1.2'

/** A comma parts two fields only where `key=` follows, so that commas in values survive. */
const BORDER = /,(?=\s*(?:[a-z]+|\d+(?:\.\d+)+)\s*=)/i

/** '2027.03.01 23:59:59', which is Tashkent's time (UTC+5), as an instant. */
const instantOf = (text: string | undefined): string | null => {
  const parts = /^(\d{4})\.(\d{2})\.(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/.exec(text?.trim() ?? '')
  if (parts === null) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = parts
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+05:00`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

/**
 * Reads the alias of a key, 'cn=…,o=…,uid=…,1.2.860.3.16.1.2=…,validto=2027.03.01 23:59:59' (E-IMZO, DOMAIN section 5):
 * case and order of the fields vary, values may hold commas. Unknown fields are left out; never throws.
 */
export const certificateOf = (alias: string): Certificate => {
  const fields = new Map<string, string>()
  for (const part of alias.split(BORDER)) {
    const equals = part.indexOf('=')
    if (equals < 0) continue
    const key = part.slice(0, equals).trim().toLowerCase()
    if (!fields.has(key)) fields.set(key, part.slice(equals + 1).trim())
  }
  const text = (key: string) => fields.get(key) ?? ''
  const whole = [text('surname'), text('name')].filter(word => word !== '').join(' ')
  return {
    serial: text('serialnumber'),
    name: text('cn') || whole,
    organisation: text('o'),
    post: text('t'),
    organisationTin: text(TIN_OF_ORGANISATION),
    personTin: text('uid'),
    pinfl: text(PINFL),
    validFrom: instantOf(fields.get('validfrom')),
    validTo: instantOf(fields.get('validto'))
  }
}

/** Whether a certificate may sign at this instant (ISO, UTC). One whose days are not known may: the program decides. */
export const validAt = ({ validFrom, validTo }: Certificate, now: string): boolean =>
  (validFrom === null || Date.parse(validFrom) <= Date.parse(now)) &&
  (validTo === null || Date.parse(now) <= Date.parse(validTo))
