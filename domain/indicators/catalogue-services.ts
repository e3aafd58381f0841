import type { Shipped } from './catalogue.ts'

const quarter = { period: 'quarter' } as const

/** Systems, the portal, web sites, projects, IT Park, ratings. */
export const PORTAL: readonly Shipped[] = [
  {
    code: 'systems',
    nameUz: 'Axborot tizimlari va resurslari',
    nameRu: 'Информационные системы и ресурсы',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    say: {
      uz: 'axborot tizimlari va resurslari soni {f:ni} tashkil etdi',
      ru: 'количество информационных систем и ресурсов составило {f}'
    }
  },
  {
    code: 'portal-appeals',
    nameUz: 'Yagona portal orqali kelib tushgan murojaatlar',
    nameRu: 'Обращения через Единый портал',
    unit: 'piece',
    kind: 'flow',
    ...quarter,
    say: {
      uz: 'Yagona portal orqali {f} murojaat kelib tushdi',
      ru: 'через Единый портал поступило обращений: {f}'
    }
  },
  {
    code: 'portal-appeals-late',
    nameUz: 'Muddati kechiktirib ko‘rib chiqilgan murojaatlar',
    nameRu: 'Обращения, рассмотренные с опозданием',
    unit: 'piece',
    kind: 'flow',
    ...quarter,
    lowerBetter: true,
    ofWhich: 'portal-appeals',
    say: {
      uz: '{f} murojaat muddati kechiktirilgan holda ko‘rib chiqildi',
      ru: 'с опозданием рассмотрено обращений: {f}'
    }
  },
  {
    code: 'portal-appeals-late-share',
    nameUz: 'Kechiktirib ko‘rib chiqilgan murojaatlar ulushi',
    nameRu: 'Доля обращений, рассмотренных с опозданием',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    lowerBetter: true,
    numerator: 'portal-appeals-late',
    denominator: 'portal-appeals',
    say: {
      uz: 'muddati kechiktirib ko‘rib chiqilgan murojaatlar ulushi {f:ni} tashkil etdi',
      ru: 'доля обращений, рассмотренных с опозданием, составила {f}'
    }
  },
  {
    code: 'portal-satisfaction',
    nameUz: 'Murojaatchilarning javobdan qoniqish darajasi',
    nameRu: 'Удовлетворённость заявителей ответом',
    unit: 'score',
    decimals: 2,
    maximum: 5,
    kind: 'score',
    ...quarter,
    say: {
      uz: 'murojaatchilarning javobdan qoniqish darajasi o‘rtacha {f:ni} tashkil etdi',
      ru: 'удовлетворённость заявителей ответами составила в среднем {f}'
    }
  },
  {
    code: 'website-score',
    nameUz: 'Rasmiy veb-sayt bahosi',
    nameRu: 'Оценка официального веб-сайта',
    unit: 'score',
    decimals: 1,
    maximum: 100,
    kind: 'score',
    period: 'year',
    say: { uz: 'rasmiy veb-sayt {f} bilan baholandi', ru: 'официальный веб-сайт получил {f}' }
  },
  {
    code: 'portal-services',
    nameUz: 'Yagona portaldagi xizmatlar',
    nameRu: 'Услуги на Едином портале',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    say: {
      uz: 'Yagona portalda ko‘rsatilayotgan xizmatlar soni {f:ni} tashkil etdi',
      ru: 'количество услуг на Едином портале составило {f}'
    }
  },
  {
    code: 'portal-automated',
    nameUz: 'Yagona portal xizmatlarining avtomatlashganlik darajasi',
    nameRu: 'Доля автоматизированных услуг Единого портала',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    say: {
      uz: 'Yagona portal xizmatlarining avtomatlashganlik darajasi {f:ni} tashkil etdi',
      ru: 'доля автоматизированных услуг Единого портала составила {f}'
    }
  },
  {
    code: 'portal-mobile',
    nameUz: 'Mobil ilova orqali ko‘rsatiladigan xizmatlar ulushi',
    nameRu: 'Доля услуг, оказываемых через мобильное приложение',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    say: {
      uz: 'mobil ilova orqali ko‘rsatiladigan xizmatlar ulushi {f:ni} tashkil etdi',
      ru: 'доля услуг, оказываемых через мобильное приложение, составила {f}'
    }
  },
  {
    code: 'platform-bodies',
    nameUz: '“Xalq nazorati” platformasiga ulanadigan organlar',
    nameRu: 'Органы, подлежащие подключению к платформе «Халқ назорати»',
    unit: 'piece',
    kind: 'stock',
    period: 'month'
  },
  {
    code: 'platform-connected',
    nameUz: '“Xalq nazorati” platformasiga ulangan organlar',
    nameRu: 'Органы, подключённые к платформе «Халқ назорати»',
    unit: 'piece',
    kind: 'stock',
    period: 'month',
    ofWhich: 'platform-bodies',
    say: {
      uz: '“Xalq nazorati” platformasiga ulangan organlar soni {f:ni} tashkil etdi',
      ru: 'количество органов, подключённых к платформе «Халқ назорати», составило {f}'
    }
  },
  {
    code: 'platform-messages',
    nameUz: 'Platforma orqali kelib tushgan xabarlar',
    nameRu: 'Сообщения, поступившие через платформу',
    unit: 'piece',
    kind: 'flow',
    period: 'month',
    say: { uz: 'platforma orqali {f} xabar kelib tushdi', ru: 'через платформу поступило сообщений: {f}' }
  },
  {
    code: 'platform-in-time',
    nameUz: 'Muddatida hal etilgan xabarlar',
    nameRu: 'Сообщения, рассмотренные в срок',
    unit: 'piece',
    kind: 'flow',
    period: 'month',
    ofWhich: 'platform-messages',
    say: { uz: '{f} xabar muddatida hal etildi', ru: 'в срок рассмотрено сообщений: {f}' }
  },
  {
    code: 'platform-late',
    nameUz: 'Muddatidan kech hal etilgan xabarlar',
    nameRu: 'Сообщения, рассмотренные с опозданием',
    unit: 'piece',
    kind: 'flow',
    period: 'month',
    lowerBetter: true,
    ofWhich: 'platform-messages',
    say: { uz: '{f} xabar muddatidan kech hal etildi', ru: 'с опозданием рассмотрено сообщений: {f}' }
  },
  {
    code: 'platform-satisfaction',
    nameUz: 'Xabar yuborganlarning qoniqish darajasi',
    nameRu: 'Удовлетворённость отправителей сообщений',
    unit: 'score',
    decimals: 2,
    maximum: 5,
    kind: 'score',
    period: 'month'
  },
  {
    code: 'projects-planned',
    nameUz: 'Raqamlashtirish bo‘yicha rejalashtirilgan loyihalar',
    nameRu: 'Запланированные проекты цифровизации',
    unit: 'piece',
    kind: 'stock',
    ...quarter
  },
  {
    code: 'projects-done',
    nameUz: 'Amalga oshirilgan raqamlashtirish loyihalari',
    nameRu: 'Реализованные проекты цифровизации',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    ofWhich: 'projects-planned',
    say: {
      uz: 'amalga oshirilgan raqamlashtirish loyihalari soni {f:ni} tashkil etdi',
      ru: 'количество реализованных проектов цифровизации составило {f}'
    }
  },
  {
    code: 'it-park-residents',
    nameUz: 'IT Park rezidentlari',
    nameRu: 'Резиденты IT Park',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    say: { uz: 'IT Park rezidentlari soni {f:ni} tashkil etdi', ru: 'количество резидентов IT Park составило {f}' }
  },
  {
    code: 'it-park-export',
    nameUz: 'IT Park rezidentlarining eksporti (yil boshidan)',
    nameRu: 'Экспорт резидентов IT Park (с начала года)',
    unit: 'thousand-dollars',
    decimals: 1,
    kind: 'flow',
    cumulative: true,
    ...quarter,
    say: {
      uz: 'IT Park rezidentlari tomonidan {f} miqdorida eksport amalga oshirildi',
      ru: 'резиденты IT Park экспортировали на {f}'
    }
  },
  ...(
    [
      ['egov-rank', 'BMT Elektron hukumatni rivojlantirish indeksi', 'Индекс развития электронного правительства ООН'],
      ['online-services-rank', 'Onlayn xizmatlar indeksi', 'Индекс онлайн-услуг'],
      ['telecom-rank', 'Telekommunikatsiya infratuzilmasi indeksi', 'Индекс телекоммуникационной инфраструктуры'],
      ['participation-rank', 'Elektron ishtirok etish indeksi', 'Индекс электронного участия'],
      ['human-capital-rank', 'Inson kapitali indeksi', 'Индекс человеческого капитала'],
      ['local-services-rank', 'Mahalliy onlayn xizmatlar indeksi', 'Индекс местных онлайн-услуг']
    ] as const
  ).map(
    ([code, uz, ru]): Shipped => ({
      code,
      nameUz: `${uz}: O‘zbekiston o‘rni`,
      nameRu: `${ru}: место Узбекистана`,
      unit: 'rank',
      kind: 'rank',
      lowerBetter: true,
      period: 'year',
      say: { uz: `${uz} bo‘yicha O‘zbekiston {f:ni} egalladi`, ru: `по рейтингу «${ru}» Узбекистан занял {f}` }
    })
  ),
  {
    code: 'district-rating',
    nameUz: 'Raqamli rivojlanish reytingidagi o‘rin',
    nameRu: 'Место в рейтинге цифрового развития',
    unit: 'rank',
    kind: 'rank',
    lowerBetter: true,
    ...quarter
  }
]
