import type { Shipped } from './catalogue.ts'

const quarter = { period: 'quarter' } as const

/** Networks, coverage and connected institutions. */
export const FIBRE: readonly Shipped[] = [
  {
    code: 'fibre-laid',
    nameUz: 'Tortilgan optik tolali aloqa liniyasi',
    nameRu: 'Проложенные волоконно-оптические линии связи',
    unit: 'km',
    decimals: 1,
    kind: 'flow',
    ...quarter,
    say: { uz: '{f} optik tolali aloqa liniyasi tortildi', ru: 'проложено {f} волоконно-оптических линий связи' }
  },
  {
    code: 'fibre-libraries',
    nameUz: 'Axborot-kutubxona markazlariga tortilgan optik tolali liniya',
    nameRu: 'Линии, проложенные к информационно-библиотечным центрам',
    unit: 'km',
    decimals: 1,
    kind: 'flow',
    ...quarter,
    beside: 'fibre-laid',
    say: {
      uz: 'axborot-kutubxona markazlariga {f} optik tolali aloqa liniyasi tortildi',
      ru: 'к информационно-библиотечным центрам проложено {f} волоконно-оптических линий связи'
    }
  },
  {
    code: 'fibre-total',
    nameUz: 'Optik tolali aloqa liniyalarining umumiy uzunligi',
    nameRu: 'Общая протяжённость волоконно-оптических линий связи',
    unit: 'km',
    decimals: 1,
    kind: 'stock',
    ...quarter,
    say: {
      uz: 'optik tolali aloqa liniyalarining umumiy uzunligi {f:ni} tashkil etdi',
      ru: 'общая протяжённость волоконно-оптических линий связи составила {f}'
    }
  },
  {
    code: 'broadband-ports',
    nameUz: 'Keng polosali internet portlari',
    nameRu: 'Порты широкополосного интернета',
    unit: 'thousand',
    decimals: 1,
    kind: 'stock',
    ...quarter,
    say: {
      uz: 'keng polosali internet portlari soni {f:ni} tashkil etdi',
      ru: 'количество портов широкополосного интернета составило {f}'
    }
  },
  {
    code: 'ports-installed',
    nameUz: 'O‘rnatilgan keng polosali internet portlari',
    nameRu: 'Установленные порты широкополосного интернета',
    unit: 'thousand',
    decimals: 1,
    kind: 'flow',
    ...quarter,
    say: {
      uz: '{f} keng polosali internet porti o‘rnatildi',
      ru: 'установлено {f} портов широкополосного интернета'
    }
  },
  {
    code: 'settlements',
    nameUz: 'Aholi punktlari soni',
    nameRu: 'Количество населённых пунктов',
    unit: 'piece',
    kind: 'stock',
    ...quarter
  },
  {
    code: 'settlements-fibre',
    nameUz: 'Optik tola yetkazilgan aholi punktlari',
    nameRu: 'Населённые пункты с волоконно-оптической связью',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    ofWhich: 'settlements',
    say: {
      uz: 'optik tola yetkazilgan aholi punktlari soni {f:ni} tashkil etdi',
      ru: 'количество населённых пунктов с волоконно-оптической связью составило {f}'
    }
  },
  {
    code: 'settlements-fibre-share',
    nameUz: 'Aholi punktlarining optik tola bilan qamrovi',
    nameRu: 'Охват населённых пунктов волоконно-оптической связью',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    numerator: 'settlements-fibre',
    denominator: 'settlements',
    say: {
      uz: 'aholi punktlarining optik tola bilan qamrovi {f:ni} tashkil etdi',
      ru: 'охват населённых пунктов волоконно-оптической связью составил {f}'
    }
  },
  {
    code: 'households',
    nameUz: 'Xonadonlar soni',
    nameRu: 'Количество домохозяйств',
    unit: 'piece',
    kind: 'stock',
    ...quarter
  },
  {
    code: 'households-broadband',
    nameUz: 'Keng polosali internetga ulangan xonadonlar',
    nameRu: 'Домохозяйства с широкополосным интернетом',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    ofWhich: 'households',
    say: {
      uz: 'keng polosali internetga ulangan xonadonlar soni {f:ni} tashkil etdi',
      ru: 'количество домохозяйств с широкополосным интернетом составило {f}'
    }
  },
  {
    code: 'households-broadband-share',
    nameUz: 'Xonadonlarning keng polosali internet bilan qamrovi',
    nameRu: 'Охват домохозяйств широкополосным интернетом',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    numerator: 'households-broadband',
    denominator: 'households',
    say: {
      uz: 'xonadonlarning keng polosali internet bilan qamrovi {f:ni} tashkil etdi',
      ru: 'охват домохозяйств широкополосным интернетом составил {f}'
    }
  },
  {
    code: 'mobile-coverage',
    nameUz: 'Aholi punktlarining yuqori tezlikdagi mobil internet bilan qamrovi',
    nameRu: 'Охват населённых пунктов высокоскоростным мобильным интернетом',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    say: {
      uz: 'aholi punktlarining yuqori tezlikdagi mobil internet bilan qamrovi {f:ni} tashkil etdi',
      ru: 'охват населённых пунктов высокоскоростным мобильным интернетом составил {f}'
    }
  },
  {
    code: 'base-stations',
    nameUz: 'Mobil aloqa tayanch stansiyalari',
    nameRu: 'Базовые станции мобильной связи',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    say: {
      uz: 'mobil aloqa tayanch stansiyalari soni {f:ni} tashkil etdi',
      ru: 'количество базовых станций мобильной связи составило {f}'
    }
  },
  {
    code: 'internet-speed',
    nameUz: 'Internetning o‘rtacha tezligi',
    nameRu: 'Средняя скорость интернета',
    unit: 'mbit',
    decimals: 1,
    kind: 'score',
    ...quarter,
    say: { uz: 'internetning o‘rtacha tezligi {f} bo‘ldi', ru: 'средняя скорость интернета составила {f}' }
  },
  {
    code: 'internet-users',
    nameUz: 'Internet foydalanuvchilari',
    nameRu: 'Пользователи интернета',
    unit: 'thousand-person',
    decimals: 1,
    kind: 'stock',
    ...quarter,
    say: {
      uz: 'internet tarmog‘idan foydalanuvchilar soni {f:ni} tashkil etdi',
      ru: 'количество пользователей интернета составило {f}'
    }
  },
  {
    code: 'broadband-users',
    nameUz: 'Keng polosali internet foydalanuvchilari',
    nameRu: 'Пользователи широкополосного интернета',
    unit: 'person',
    kind: 'stock',
    ...quarter,
    say: {
      uz: 'keng polosali internet tarmog‘idan foydalanuvchilar soni {f:ni} tashkil etdi',
      ru: 'количество пользователей широкополосного интернета составило {f}'
    }
  },
  {
    code: 'digital-tv',
    nameUz: 'Aholining raqamli televideniye bilan qamrovi',
    nameRu: 'Охват населения цифровым телевидением',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    say: {
      uz: 'aholining raqamli televideniye bilan qamrovi {f:ni} tashkil etdi',
      ru: 'охват населения цифровым телевидением составил {f}'
    }
  },
  ...(
    [
      ['schools', 'Maktablar', 'maktablar', 'Школы', 'школ'],
      ['clinics', 'Tibbiyot muassasalari', 'tibbiyot muassasalari', 'Медицинские учреждения', 'медицинских учреждений'],
      ['mahallas', 'Mahallalar', 'mahallalar', 'Махалли', 'махаллей']
    ] as const
  ).flatMap(([code, nameUz, lower, nameRu, ofRu]): Shipped[] => [
    { code, nameUz: `${nameUz} soni`, nameRu: `${nameRu}: всего`, unit: 'piece', kind: 'stock', ...quarter },
    {
      code: `${code}-connected`,
      nameUz: `Internetga ulangan ${lower}`,
      nameRu: `${nameRu}, подключённые к интернету`,
      unit: 'piece',
      kind: 'stock',
      ...quarter,
      ofWhich: code,
      say: {
        uz: `internetga ulangan ${lower} soni {f:ni} tashkil etdi`,
        ru: `количество подключённых к интернету ${ofRu} составило {f}`
      }
    },
    {
      code: `${code}-connected-share`,
      nameUz: `${nameUz}ning internetga ulanganlik darajasi`,
      nameRu: `${nameRu}: доля подключённых к интернету`,
      unit: 'percent',
      decimals: 1,
      kind: 'ratio',
      ...quarter,
      numerator: `${code}-connected`,
      denominator: code,
      say: {
        uz: `${lower}ning internetga ulanganlik darajasi {f:ni} tashkil etdi`,
        ru: `доля подключённых к интернету ${ofRu} составила {f}`
      }
    }
  ]),
  {
    code: 'mahallas-computers',
    nameUz: 'Kompyuter bilan ta’minlangan mahallalar',
    nameRu: 'Махалли, обеспеченные компьютерами',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    ofWhich: 'mahallas',
    say: {
      uz: 'kompyuter texnikasi bilan ta’minlangan mahallalar soni {f:ni} tashkil etdi',
      ru: 'количество обеспеченных компьютерами махаллей составило {f}'
    }
  },
  {
    code: 'mahallas-in-use',
    nameUz: 'Internetdan uzluksiz foydalanayotgan mahallalar',
    nameRu: 'Махалли, постоянно пользующиеся интернетом',
    unit: 'piece',
    kind: 'stock',
    ...quarter,
    ofWhich: 'mahallas',
    say: {
      uz: 'internetdan uzluksiz foydalanayotgan mahallalar soni {f:ni} tashkil etdi',
      ru: 'количество махаллей, постоянно пользующихся интернетом, составило {f}'
    }
  }
]

/** Signatures, documents and trained people. */
export const PEOPLE: readonly Shipped[] = [
  {
    code: 'signature-holders',
    nameUz: 'Elektron raqamli imzo egalari',
    nameRu: 'Владельцы электронной цифровой подписи',
    unit: 'person',
    kind: 'stock',
    ...quarter,
    say: {
      uz: 'elektron raqamli imzoga ega xodimlar soni {f:ni} tashkil etdi',
      ru: 'число сотрудников с электронной цифровой подписью составило {f}'
    }
  },
  {
    code: 'signature-holders-region',
    nameUz: 'ERI egalari: viloyat hokimligida',
    nameRu: 'Владельцы ЭЦП: хокимият области',
    unit: 'person',
    kind: 'stock',
    ...quarter,
    ofWhich: 'signature-holders'
  },
  {
    code: 'signature-holders-districts',
    nameUz: 'ERI egalari: shahar va tuman hokimliklarida',
    nameRu: 'Владельцы ЭЦП: городские и районные хокимияты',
    unit: 'person',
    kind: 'stock',
    ...quarter,
    ofWhich: 'signature-holders'
  },
  {
    code: 'documents-electronic-share',
    nameUz: 'Elektron hujjat aylanishining ulushi',
    nameRu: 'Доля электронного документооборота',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    say: {
      uz: 'elektron hujjat aylanishining umumiy yozishmalardagi ulushi {f:ni} tashkil etdi',
      ru: 'доля электронного документооборота в общей переписке составила {f}'
    }
  },
  {
    code: 'staff-trained',
    nameUz: 'O‘quv kurslarida o‘qitilgan xodimlar',
    nameRu: 'Сотрудники, прошедшие обучение',
    unit: 'person',
    kind: 'flow',
    ...quarter,
    say: { uz: '{f} xodim o‘quv kurslarida o‘qitildi', ru: 'число обученных на курсах составило {f}' }
  },
  {
    code: 'staff-attested',
    nameUz: 'Attestatsiyadan o‘tkazilgan xodimlar',
    nameRu: 'Сотрудники, участвовавшие в аттестации',
    unit: 'person',
    kind: 'flow',
    ...quarter,
    say: { uz: '{f} xodim attestatsiyadan o‘tkazildi', ru: 'число участников аттестации составило {f}' }
  },
  {
    code: 'staff-passed',
    nameUz: 'Attestatsiyani muvaffaqiyatli topshirgan xodimlar',
    nameRu: 'Сотрудники, успешно прошедшие аттестацию',
    unit: 'person',
    kind: 'flow',
    ...quarter,
    ofWhich: 'staff-attested',
    say: {
      uz: '{f} xodim attestatsiyani muvaffaqiyatli topshirdi',
      ru: 'число успешно прошедших аттестацию составило {f}'
    }
  },
  {
    code: 'staff-passed-share',
    nameUz: 'Attestatsiyani muvaffaqiyatli topshirganlar ulushi',
    nameRu: 'Доля успешно прошедших аттестацию',
    unit: 'percent',
    decimals: 1,
    kind: 'ratio',
    ...quarter,
    numerator: 'staff-passed',
    denominator: 'staff-attested',
    say: {
      uz: 'attestatsiyani muvaffaqiyatli topshirganlar ulushi {f:ni} tashkil etdi',
      ru: 'доля успешно прошедших аттестацию составила {f}'
    }
  },
  {
    code: 'mahalla-staff-trained',
    nameUz: 'O‘qitilgan mahalla xodimlari',
    nameRu: 'Обученные сотрудники махаллей',
    unit: 'person',
    kind: 'flow',
    ...quarter,
    say: { uz: '{f} mahalla xodimi o‘qitildi', ru: 'число обученных сотрудников махаллей составило {f}' }
  },
  {
    code: 'mahalla-system-responsible',
    nameUz: '“Mahalla” tizimiga mas’ul etib belgilangan xodimlar',
    nameRu: 'Ответственные за систему «Махалла»',
    unit: 'person',
    kind: 'stock',
    ...quarter
  }
]
