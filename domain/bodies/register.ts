/**
 * State bodies of Uzbekistan under their public names: official name in Latin script (Cyrillic by language/script), short forms,
 * former names. Source: general knowledge of published acts (the structure of the executive by decree PF-269 of 21 December 2022,
 * in force from 1 January 2023; PF-81 of 31 May 2023; PF-82 of 1 June 2023), not an extract of an official register: docs/bodies.md.
 * A date is given only where it is certain. No persons. Hokimiyats are not listed: resolve.ts keeps them apart by place.
 */
export type BodyKind = 'ministry' | 'agency' | 'committee' | 'hokimiyat' | 'centre' | 'company' | 'collective' | 'other'

/** `renamed`: the first day (YYYY-MM-DD) on which the name no longer held; null when not certain. */
export type FormerName = { name: string; renamed: string | null }

/**
 * `short`: other names in use and abbreviations, either script by folding. `former`: names of the same body. `into`: the body
 * that took this one in; they stay two, since a duty of one was not a duty of the other.
 */
export type Body = {
  key: string
  kind: BodyKind
  name: string
  short: readonly string[]
  former: readonly FormerName[]
  into: { key: string; from: string | null } | null
}

const NEW_STRUCTURE = '2023-01-01'

type More = { short?: readonly string[]; former?: readonly (readonly [string, string | null])[]; into?: string }

const body = (kind: BodyKind, key: string, name: string, { short = [], former = [], into }: More = {}): Body => ({
  key,
  kind,
  name,
  short,
  former: former.map(([old, renamed]) => ({ name: old, renamed })),
  into: into === undefined ? null : { key: into, from: NEW_STRUCTURE }
})

const MINISTRIES: readonly Body[] = [
  body('ministry', 'iqtisodiyot-moliya', 'Iqtisodiyot va moliya vazirligi', { short: ['IMV'] }),
  body('ministry', 'moliya', 'Moliya vazirligi', { into: 'iqtisodiyot-moliya' }),
  body('ministry', 'iqtisodiy-taraqqiyot', 'Iqtisodiy taraqqiyot va kambag‘allikni qisqartirish vazirligi', {
    former: [['Iqtisodiyot va sanoat vazirligi', null]],
    into: 'iqtisodiyot-moliya'
  }),
  body('ministry', 'raqamli', 'Raqamli texnologiyalar vazirligi', {
    short: ['Raqamlashtirish vazirligi', 'RTV', 'Mininfokom'],
    former: [
      ['Axborot texnologiyalari va kommunikatsiyalarini rivojlantirish vazirligi', NEW_STRUCTURE],
      ['AKT vazirligi', NEW_STRUCTURE],
      ['AKTni rivojlantirish vazirligi', NEW_STRUCTURE]
    ]
  }),
  body('ministry', 'maktab', 'Maktabgacha va maktab ta’limi vazirligi', { short: ['MMTV'] }),
  body('ministry', 'xalq-talimi', 'Xalq ta’limi vazirligi', { short: ['XTV'], into: 'maktab' }),
  body('ministry', 'maktabgacha', 'Maktabgacha ta’lim vazirligi', { into: 'maktab' }),
  body('ministry', 'oliy-talim', 'Oliy ta’lim, fan va innovatsiyalar vazirligi', { short: ['OTFIV'] }),
  body('ministry', 'oliy-orta', 'Oliy va o‘rta maxsus ta’lim vazirligi', { short: ['OO‘MTV'], into: 'oliy-talim' }),
  body('ministry', 'innovatsion', 'Innovatsion rivojlanish vazirligi', { into: 'oliy-talim' }),
  body('ministry', 'sogliq', 'Sog‘liqni saqlash vazirligi', { short: ['SSV', 'Minzdrav'] }),
  body('ministry', 'adliya', 'Adliya vazirligi'),
  body('ministry', 'ichki-ishlar', 'Ichki ishlar vazirligi', { short: ['IIV'] }),
  body('ministry', 'tashqi-ishlar', 'Tashqi ishlar vazirligi', { short: ['TIV'] }),
  body('ministry', 'mudofaa', 'Mudofaa vazirligi'),
  body('ministry', 'favqulodda', 'Favqulodda vaziyatlar vazirligi', { short: ['FVV'] }),
  body('ministry', 'transport', 'Transport vazirligi', { short: ['Mintrans'] }),
  body('ministry', 'energetika', 'Energetika vazirligi', { short: ['Minenergo'] }),
  body('ministry', 'qishloq', 'Qishloq xo‘jaligi vazirligi', { short: ['QXV'] }),
  body('ministry', 'suv', 'Suv xo‘jaligi vazirligi', { short: ['SXV'] }),
  body('ministry', 'qurilish-uyjoy', 'Qurilish va uy-joy kommunal xo‘jaligi vazirligi'),
  body('ministry', 'qurilish', 'Qurilish vazirligi', { into: 'qurilish-uyjoy' }),
  body('ministry', 'uyjoy', 'Uy-joy kommunal xizmat ko‘rsatish vazirligi', { into: 'qurilish-uyjoy' }),
  body('ministry', 'investitsiya', 'Investitsiyalar, sanoat va savdo vazirligi', {
    short: ['ISSV'],
    former: [['Investitsiyalar va tashqi savdo vazirligi', NEW_STRUCTURE]]
  }),
  body('ministry', 'bandlik', 'Kambag‘allikni qisqartirish va bandlik vazirligi', {
    short: ['KQBV', 'Bandlik vazirligi'],
    former: [['Bandlik va mehnat munosabatlari vazirligi', NEW_STRUCTURE]]
  }),
  body('ministry', 'geologiya', 'Tog‘-kon sanoati va geologiya vazirligi', {
    former: [['Davlat geologiya va mineral resurslar qo‘mitasi', NEW_STRUCTURE]]
  }),
  body('ministry', 'ekologiya', 'Ekologiya, atrof-muhitni muhofaza qilish va iqlim o‘zgarishi vazirligi', {
    short: ['Ekologiya vazirligi'],
    former: [
      ['Tabiat resurslari vazirligi', '2023-05-31'],
      ['Ekologiya va atrof-muhitni muhofaza qilish davlat qo‘mitasi', NEW_STRUCTURE]
    ]
  }),
  body('ministry', 'madaniyat', 'Madaniyat vazirligi'),
  body('ministry', 'madaniyat-turizm', 'Madaniyat va turizm vazirligi'),
  body('ministry', 'sport', 'Sport vazirligi'),
  body('ministry', 'yoshlar-sport', 'Yoshlar siyosati va sport vazirligi'),
  body('ministry', 'mahalla-oila', 'Mahalla va oilani qo‘llab-quvvatlash vazirligi', {
    former: [['Mahalla va nuroniylarni qo‘llab-quvvatlash vazirligi', null]]
  })
]

const AGENCIES: readonly Body[] = [
  body('agency', 'davlat-xizmati', 'Davlat xizmatini rivojlantirish agentligi', { short: ['DXRA'] }),
  body('agency', 'davlat-xizmatlari', 'Davlat xizmatlari agentligi'),
  body('agency', 'standart', 'O‘zbekiston texnik jihatdan tartibga solish agentligi', {
    short: ['Texnik jihatdan tartibga solish agentligi'],
    former: [
      ['O‘zstandart agentligi', null],
      ['O‘zbekiston standartlashtirish, metrologiya va sertifikatlashtirish agentligi', null]
    ]
  }),
  body('agency', 'strategik-rivojlantirish', 'Strategik rivojlantirish agentligi'),
  body('agency', 'strategik-islohotlar', 'Strategik islohotlar agentligi'),
  body('agency', 'ijtimoiy-himoya', 'Ijtimoiy himoya milliy agentligi', { short: ['IHMA'] }),
  body('agency', 'aoka', 'Axborot va ommaviy kommunikatsiyalar agentligi', { short: ['AOKA'] }),
  body('agency', 'yoshlar', 'Yoshlar ishlari agentligi', { short: ['Yoshlar agentligi'] }),
  body('agency', 'korrupsiya', 'Korrupsiyaga qarshi kurashish agentligi'),
  body('agency', 'kadastr', 'Kadastr agentligi'),
  body('agency', 'davaktiv', 'Davlat aktivlarini boshqarish agentligi', { short: ['DAVAKTIV'] }),
  body('agency', 'istiqbolli', 'Istiqbolli loyihalar milliy agentligi', { short: ['ILMA', 'NAPP'] }),
  body('agency', 'kosmos', 'Kosmik tadqiqotlar va texnologiyalar agentligi', {
    short: ['O‘zbekkosmos agentligi', 'O‘zkosmos']
  }),
  body('agency', 'statistika', 'Milliy statistika qo‘mitasi', {
    former: [
      ['Statistika agentligi', null],
      ['Davlat statistika qo‘mitasi', NEW_STRUCTURE]
    ]
  }),
  body('agency', 'arxiv', 'O‘zarxiv agentligi', { short: ['O‘zdavarxiv agentligi'] }),
  body('agency', 'karantin', 'O‘simliklar karantini va himoyasi agentligi'),
  body('agency', 'ormon', 'O‘rmon xo‘jaligi agentligi', {
    former: [['O‘rmon xo‘jaligi davlat qo‘mitasi', NEW_STRUCTURE]]
  }),
  body('agency', 'migratsiya', 'Migratsiya agentligi', { former: [['Tashqi mehnat migratsiyasi agentligi', null]] }),
  body('agency', 'madaniy-meros', 'Madaniy meros agentligi'),
  body('agency', 'mahallabay', 'Mahallabay ishlash va tadbirkorlikni rivojlantirish agentligi'),
  body('agency', 'ixtisoslashgan', 'Ixtisoslashtirilgan ta’lim muassasalari agentligi')
]

const COMMITTEES: readonly Body[] = [
  body('committee', 'soliq', 'Soliq qo‘mitasi', {
    short: ['DSQ'],
    former: [['Davlat soliq qo‘mitasi', NEW_STRUCTURE]]
  }),
  body('committee', 'bojxona', 'Bojxona qo‘mitasi', {
    short: ['DBQ'],
    former: [['Davlat bojxona qo‘mitasi', NEW_STRUCTURE]]
  }),
  body('committee', 'raqobat', 'Raqobatni rivojlantirish va iste’molchilar huquqlarini himoya qilish qo‘mitasi', {
    short: ['Raqobat qo‘mitasi'],
    former: [['Monopoliyaga qarshi kurashish qo‘mitasi', NEW_STRUCTURE]]
  }),
  body('committee', 'oila', 'Oila va xotin-qizlar qo‘mitasi', {
    short: ['Oila va xotin-qizlar davlat qo‘mitasi']
  }),
  body('committee', 'turizm', 'Turizm qo‘mitasi', {
    former: [['Turizmni rivojlantirish davlat qo‘mitasi', null]]
  }),
  body('committee', 'din', 'Din ishlari bo‘yicha qo‘mita'),
  body('committee', 'veterinariya', 'Veterinariya va chorvachilikni rivojlantirish qo‘mitasi', {
    former: [['Veterinariya va chorvachilikni rivojlantirish davlat qo‘mitasi', null]]
  }),
  body('committee', 'sanitariya', 'Sanitariya-epidemiologik osoyishtalik va jamoat salomatligi qo‘mitasi', {
    short: ['Sanepidqo‘mita'],
    former: [['Sanitariya-epidemiologik osoyishtalik va jamoat salomatligi xizmati', null]]
  }),
  body('committee', 'ipak', 'Ipakchilik va jun sanoatini rivojlantirish qo‘mitasi'),
  body('committee', 'sanoat-xavfsizligi', 'Sanoat, radiatsiya va yadro xavfsizligi qo‘mitasi', {
    former: [['Sanoat xavfsizligi davlat qo‘mitasi', null]]
  })
]

const OTHERS: readonly Body[] = [
  body('other', 'prezident', 'O‘zbekiston Respublikasi Prezidenti'),
  body('other', 'prezident-administratsiyasi', 'Prezident Administratsiyasi', {
    short: ['Prezidenti Administratsiyasi']
  }),
  body('other', 'vazirlar-mahkamasi', 'Vazirlar Mahkamasi'),
  body('other', 'qoraqalpogiston', 'Qoraqalpog‘iston Respublikasi Vazirlar Kengashi'),
  body('other', 'oliy-majlis', 'Oliy Majlis'),
  body('other', 'senat', 'Oliy Majlis Senati', { short: ['Senat'] }),
  body('other', 'qonunchilik', 'Oliy Majlis Qonunchilik palatasi', { short: ['Qonunchilik palatasi'] }),
  body('other', 'prokuratura', 'Bosh prokuratura'),
  body('other', 'oliy-sud', 'Oliy sud'),
  body('other', 'hisob-palatasi', 'Hisob palatasi'),
  body('other', 'markaziy-bank', 'Markaziy bank'),
  body('other', 'dxx', 'Davlat xavfsizlik xizmati', { short: ['DXX'] }),
  body('other', 'milliy-gvardiya', 'Milliy gvardiya'),
  body('other', 'iqtisodiy-jinoyatlar', 'Iqtisodiy jinoyatlarga qarshi kurashish departamenti'),
  body('other', 'mib', 'Majburiy ijro byurosi', { short: ['MIB'] }),
  body('other', 'savdo-sanoat', 'Savdo-sanoat palatasi', { short: ['SSP'] }),
  body('other', 'fanlar-akademiyasi', 'Fanlar akademiyasi'),
  body('other', 'mahallalar', 'O‘zbekiston mahallalari uyushmasi', {
    short: ['Mahallalar uyushmasi', 'Mahalla uyushmasi']
  }),
  body('other', 'kasaba', 'Kasaba uyushmalari federatsiyasi'),
  body('other', 'pensiya', 'Byudjetdan tashqari Pensiya jamg‘armasi', { short: ['Pensiya jamg‘armasi'] }),
  body(
    'other',
    'biznes-ombudsman',
    'Tadbirkorlik subyektlarining huquqlari va qonuniy manfaatlarini himoya qilish vakili',
    {
      short: ['Biznes-ombudsman']
    }
  ),
  body('other', 'mtrk', 'O‘zbekiston milliy teleradiokompaniyasi', {
    short: ['Milliy teleradiokompaniya', 'O‘zMTRK', 'MTRK']
  }),
  body('other', 'uza', 'O‘zbekiston Milliy axborot agentligi', { short: ['O‘zA'] }),
  body('other', 'davlat-boshqaruvi', 'Davlat boshqaruvi akademiyasi')
]

const CENTRES: readonly Body[] = [
  body('centre', 'raqamli-hukumat', 'Raqamli hukumat loyihalarini boshqarish markazi', {
    former: [['Elektron hukumat loyihalarini boshqarish markazi', null]]
  }),
  body('centre', 'loyiha-ofisi', 'Raqamli hukumat loyiha ofisi'),
  body('centre', 'kiberxavfsizlik', 'Kiberxavfsizlik markazi', {
    short: ['“Kiberxavfsizlik markazi” davlat unitar korxonasi']
  }),
  body('centre', 'it-park', 'IT Park', {
    short: ['Dasturiy mahsulotlar va axborot texnologiyalari texnologik parki', 'IT-park']
  }),
  body('centre', 'elektromagnit', 'Elektromagnit moslashuv markazi', { short: ['EMMM'] }),
  body('centre', 'strategiya', 'Taraqqiyot strategiyasi markazi'),
  body('centre', 'personallashtirish', 'Davlat personallashtirish markazi')
]

const COMPANIES: readonly Body[] = [
  body('company', 'uztelecom', 'O‘zbektelekom', { short: ['Uztelecom'] }),
  body('company', 'uzinfocom', 'UZINFOCOM', {
    short: [
      'Uzinfokom',
      '“UZINFOCOM” yagona integratori',
      'Davlat axborot tizimlarini yaratish va qo‘llab-quvvatlash bo‘yicha yagona integrator',
      'Yagona integrator'
    ]
  }),
  body('company', 'ozbekiston-pochtasi', 'O‘zbekiston pochtasi'),
  body('company', 'temir-yollari', 'O‘zbekiston temir yo‘llari', { short: ['O‘TY'] }),
  body('company', 'hududgaz', 'Hududgazta’minot'),
  body('company', 'hududiy-elektr', 'Hududiy elektr tarmoqlari'),
  body('company', 'milliy-elektr', 'O‘zbekiston milliy elektr tarmoqlari'),
  body('company', 'uzbekneftgaz', 'O‘zbekneftgaz', { short: ['O‘zbekneftegaz'] }),
  body('company', 'uzsuvtaminot', 'O‘zsuvta’minot'),
  body('company', 'uztransgaz', 'O‘ztransgaz'),
  body('company', 'havo-yollari', 'O‘zbekiston havo yo‘llari', { short: ['Uzbekistan Airways'] }),
  body('company', 'uzpaxtasanoat', 'O‘zpaxtasanoat'),
  body('company', 'rrtm', 'Radioaloqa, radioeshittirish va televideniye markazi')
]

/** No two bodies share a folded name: register.test.ts. */
export const BODIES: readonly Body[] = [...MINISTRIES, ...AGENCIES, ...COMMITTEES, ...OTHERS, ...CENTRES, ...COMPANIES]
