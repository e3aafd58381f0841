import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { scanXml, XmlError } from './scan-xml.ts'

const LIMITS = { depth: 256, attributes: 200, attributeLength: 1 << 20, tagLength: 2 << 20 }

type Event = string | ['open', string, Record<string, string>] | ['close', string]

/** Neighbouring pieces of text are one. */
const joined = (events: Event[]): Event[] =>
  events.reduce<Event[]>((all, event) => {
    const last = all.at(-1)
    if (typeof event === 'string' && typeof last === 'string') all[all.length - 1] = last + event
    else if (event !== '') all.push(event)
    return all
  }, [])

const ours = (text: string): Event[] | 'refused' => {
  const events: Event[] = []
  try {
    scanXml(
      text,
      {
        open: ({ uri, local }, attributes) =>
          events.push([
            'open',
            `${uri}|${local}`,
            Object.fromEntries(attributes.map(({ name, value }) => [`${name.uri}|${name.local}`, value]))
          ]),
        close: ({ uri, local }) => events.push(['close', `${uri}|${local}`]),
        text: piece => events.push(piece)
      },
      LIMITS
    )
  } catch (error) {
    if (error instanceof XmlError) return 'refused'
    throw error
  }
  return joined(events)
}

const theirs = (text: string): Event[] | 'refused' => {
  const events: Event[] = []
  const parser = new SaxesParser({ xmlns: true })
  let open = 0
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    open++
    const own = Object.values(tag.attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
    events.push([
      'open',
      `${tag.uri}|${tag.local}`,
      Object.fromEntries(own.map(one => [`${one.uri}|${one.local}`, one.value]))
    ])
  })
  parser.on('closetag', tag => {
    open--
    events.push(['close', `${tag.uri}|${tag.local}`])
  })
  const say = (piece: string) => {
    if (open > 0) events.push(piece)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  try {
    parser.write(text).close()
  } catch {
    return 'refused'
  }
  return joined(events)
}

describe('scanXml', () => {
  it('hands over elements, attributes and text by namespace', () => {
    expect(ours('<w:a xmlns:w="u" w:x="1" y="&lt;2"><w:b/>т&amp;<![CDATA[<c>]]>\r\n</w:a>')).toEqual([
      ['open', 'u|a', { 'u|x': '1', '|y': '<2' }],
      ['open', 'u|b', {}],
      ['close', 'u|b'],
      'т&<c>\n',
      ['close', 'u|a']
    ])
  })

  it.each([
    '',
    ' ',
    'x',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    '<a b=1/>',
    '<a b/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>',
    '<a b="<"/>',
    '<a b="1/>',
    '<x:a/>',
    '<a x:b="1"/>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&</a>',
    '<a>&amp</a>',
    '<a>]]></a>',
    '<a><!-- -- --></a>',
    '<a><!--></a>',
    '<a><![CDATA[x</a>',
    '<a><!ELEMENT x></a>',
    '<a><?xml version="1.0"?></a>',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="1.0" x="1"?><a/>',
    '<a xmlns:x=""/>',
    '<a xmlns:xmlns="u"/>',
    '<a xmlns:xml="u"/>',
    '<1a/>',
    '<a:b:c xmlns:a="u"/>',
    '< a/>',
    '<a/ >',
    '<a>\u0000</a>',
    '<a>\ufffe</a>',
    '<a b="\u0001"/>'
  ])('refuses %j, as saxes does', text => {
    expect(theirs(text)).toBe('refused')
    expect(ours(text)).toBe('refused')
  })

  it.each([
    '<a b=">" c=\'"\'/>',
    '<a\n b = "1"\n/>',
    '<a b="x\ty\r\nz&#10;"/>',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>\n<!-- end -->\n<?pi x?>',
    '<a xmlns="u"><b xmlns=""><c/></b><d/></a>',
    '<x:a xmlns:x="u"><x:b xmlns:x="v"/><x:c/></x:a>',
    '<a xml:space="preserve"> </a>',
    '<a>\u0085\ud83d\ude00&#x1F600;</a>',
    '<қ ҳ="1"/>',
    '<a><?x?></a>',
    '<a></a\n>'
  ])('reads %j as saxes does', text => {
    expect(ours(text)).not.toBe('refused')
    expect(ours(text)).toEqual(theirs(text))
  })

  const name = fc.constantFrom('a', 'b', 'w:p', 'w:t', 'x:c')
  const value = fc.constantFrom('', '1', '&lt;', '"'.replace('"', '&quot;'), 'қ', ' \t', '>', '&#65;')
  const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>(tie => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('т', ' ', '&amp;', '<!-- c -->', '<![CDATA[<]]>', '<?p d?>', '\r\n'),
      fc
        .tuple(
          name,
          fc.uniqueArray(fc.tuple(fc.constantFrom('k', 'w:k', 'xmlns', 'xmlns:x', 'xmlns:w'), value), {
            maxLength: 3,
            selector: ([key]) => key
          }),
          fc.array(tie('node'), { maxLength: 4 })
        )
        .map(([tag, attributes, inside]) => {
          const words = attributes.map(([key, one]) => ` ${key}="${key.startsWith('xmlns') ? 'u:1' : one}"`).join('')
          return inside.length === 0 ? `<${tag}${words}/>` : `<${tag}${words}>${inside.join('')}</${tag}>`
        })
    )
  })).node
  const document = fc
    .array(element, { maxLength: 6 })
    .map(nodes => `<r xmlns:w="u:w" xmlns:x="u:x">${nodes.join('')}</r>`)

  it('reads random documents as saxes does', () => {
    fc.assert(
      fc.property(document, text => {
        expect(ours(text)).toEqual(theirs(text))
      }),
      { numRuns: 500 }
    )
  })

  it('judges spoilt documents as saxes does', () => {
    const spoilt = fc
      .tuple(
        document,
        fc.nat(),
        fc.constantFrom('', '<', '>', '"', '&', '/', '=', ' ', ']', '!', '-', '?', ';', 'a', ':', '\u0001'),
        fc.nat(3)
      )
      .map(([text, at, piece, cut]) => text.slice(0, at % text.length) + piece + text.slice((at % text.length) + cut))
    fc.assert(
      fc.property(spoilt, text => {
        // Here saxes lets a name begin with what may only stand inside one (Namespaces in XML, production 4).
        fc.pre(!/:[-.\d]/.test(text))
        expect(ours(text)).toEqual(theirs(text))
      }),
      { numRuns: 2000 }
    )
  })

  it('keeps its limits', () => {
    const over = (text: string) => {
      try {
        scanXml(
          text,
          { open: () => {}, close: () => {} },
          { depth: 4, attributes: 3, attributeLength: 10, tagLength: 100 }
        )
        return 'read'
      } catch (error) {
        return error instanceof XmlError ? error.over : String(error)
      }
    }
    expect(over('<a><a><a><a/></a></a></a>')).toBe('read')
    expect(over('<a><a><a><a><a/></a></a></a></a>')).toBe('depth')
    expect(over('<a b="1" c="1" d="1" e="1"/>')).toBe('attributes')
    expect(over('<a b="01234567890"/>')).toBe('attributes')
    expect(over(`<a ${' '.repeat(200)}/>`)).toBe('attributes')
  })
})
