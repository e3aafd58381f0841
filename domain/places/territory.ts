import { REGIONS } from '../places.ts'
import type { PlaceKind } from './place.ts'

/**
 * Districts and cities of regional subordination, region after region in the order of REGIONS: "Uzbek stem|Russian name". Where they come
 * from and what is not certain: docs/places.md. No codes: the classifier is entered by whoever has it.
 */
type Region = { key: string; districts: string; cities: string }

const LIST: readonly Region[] = [
  {
    key: 'qoraqalpogiston',
    districts:
      'Amudaryo|Амударьинский, Beruniy|Берунийский, Bo‘zatov|Бозатауский, Chimboy|Чимбайский, Ellikqal’a|Элликкалинский, Kegeyli|Кегейлийский, Mo‘ynoq|Муйнакский, Nukus|Нукусский, Qanliko‘l|Канлыкульский, Qo‘ng‘irot|Кунградский, Qorao‘zak|Караузякский, Shumanay|Шуманайский, Taxiatosh|Тахиаташский, Taxtako‘pir|Тахтакупырский, To‘rtko‘l|Турткульский, Xo‘jayli|Ходжейлийский',
    cities: 'Nukus|Нукус'
  },
  {
    key: 'andijon',
    districts:
      'Andijon|Андижанский, Asaka|Асакинский, Baliqchi|Балыкчинский, Bo‘ston|Бустанский, Buloqboshi|Булакбашинский, Izboskan|Избасканский, Jalaquduq|Джалакудукский, Marhamat|Мархаматский, Oltinko‘l|Алтынкульский, Paxtaobod|Пахтаабадский, Qo‘rg‘ontepa|Кургантепинский, Shahrixon|Шахриханский, Ulug‘nor|Улугнорский, Xo‘jaobod|Ходжаабадский',
    cities: 'Andijon|Андижан, Xonobod|Ханабад'
  },
  {
    key: 'buxoro',
    districts:
      'Buxoro|Бухарский, G‘ijduvon|Гиждуванский, Jondor|Жондорский, Kogon|Каганский, Olot|Алатский, Peshku|Пешкунский, Qorako‘l|Каракульский, Qorovulbozor|Караулбазарский, Romitan|Ромитанский, Shofirkon|Шафирканский, Vobkent|Вабкентский',
    cities: 'Buxoro|Бухара, Kogon|Каган'
  },
  {
    key: 'jizzax',
    districts:
      'Arnasoy|Арнасайский, Baxmal|Бахмальский, Do‘stlik|Дустликский, Forish|Фаришский, G‘allaorol|Галляаральский, Mirzacho‘l|Мирзачульский, Paxtakor|Пахтакорский, Sharof Rashidov|Шараф-Рашидовский, Yangiobod|Янгиабадский, Zafarobod|Зафарабадский, Zarbdor|Зарбдарский, Zomin|Зааминский',
    cities: 'Jizzax|Джизак'
  },
  {
    key: 'qashqadaryo',
    districts:
      'Chiroqchi|Чиракчинский, Dehqonobod|Дехканабадский, G‘uzor|Гузарский, Kasbi|Касбийский, Kitob|Китабский, Ko‘kdala|Кукдалинский, Koson|Касанский, Mirishkor|Миришкорский, Muborak|Мубарекский, Nishon|Нишанский, Qamashi|Камашинский, Qarshi|Каршинский, Shahrisabz|Шахрисабзский, Yakkabog‘|Яккабагский',
    cities: 'Qarshi|Карши, Shahrisabz|Шахрисабз'
  },
  {
    key: 'navoiy',
    districts:
      'Karmana|Карманинский, Konimex|Канимехский, Navbahor|Навбахорский, Nurota|Нуратинский, Qiziltepa|Кызылтепинский, Tomdi|Тамдынский, Uchquduq|Учкудукский, Xatirchi|Хатырчинский',
    cities: 'Navoiy|Навои, Zarafshon|Зарафшан, G‘ozg‘on|Газган'
  },
  {
    key: 'namangan',
    districts:
      'Chortoq|Чартакский, Chust|Чустский, Kosonsoy|Касансайский, Mingbuloq|Мингбулакский, Namangan|Наманганский, Norin|Нарынский, Pop|Папский, To‘raqo‘rg‘on|Туракурганский, Uchqo‘rg‘on|Учкурганский, Uychi|Уйчинский, Yangiqo‘rg‘on|Янгикурганский',
    cities: 'Namangan|Наманган'
  },
  {
    key: 'samarqand',
    districts:
      'Bulung‘ur|Булунгурский, Ishtixon|Иштыханский, Jomboy|Джамбайский, Kattaqo‘rg‘on|Каттакурганский, Narpay|Нарпайский, Nurobod|Нурабадский, Oqdaryo|Акдарьинский, Pastdarg‘om|Пастдаргомский, Paxtachi|Пахтачийский, Payariq|Пайарыкский, Qo‘shrabot|Кошрабадский, Samarqand|Самаркандский, Toyloq|Тайлакский, Urgut|Ургутский',
    cities: 'Samarqand|Самарканд, Kattaqo‘rg‘on|Каттакурган'
  },
  {
    key: 'surxondaryo',
    districts:
      'Angor|Ангорский, Bandixon|Бандиханский, Boysun|Байсунский, Denov|Денауский, Jarqo‘rg‘on|Джаркурганский, Muzrabot|Музрабадский, Oltinsoy|Алтынсайский, Qiziriq|Кизирикский, Qumqo‘rg‘on|Кумкурганский, Sariosiyo|Сариасийский, Sherobod|Шерабадский, Sho‘rchi|Шурчинский, Termiz|Термезский, Uzun|Узунский',
    cities: 'Termiz|Термез'
  },
  {
    key: 'sirdaryo',
    districts:
      'Boyovut|Баяутский, Guliston|Гулистанский, Mirzaobod|Мирзаабадский, Oqoltin|Акалтынский, Sardoba|Сардобский, Sayxunobod|Сайхунабадский, Sirdaryo|Сырдарьинский, Xovos|Хавастский',
    cities: 'Guliston|Гулистан, Shirin|Ширин, Yangiyer|Янгиер'
  },
  {
    key: 'toshkent-viloyati',
    districts:
      'Bekobod|Бекабадский, Bo‘ka|Букинский, Bo‘stonliq|Бостанлыкский, Chinoz|Чиназский, Ohangaron|Ахангаранский, Oqqo‘rg‘on|Аккурганский, O‘rta Chirchiq|Уртачирчикский, Parkent|Паркентский, Piskent|Пскентский, Qibray|Кибрайский, Quyi Chirchiq|Куйичирчикский, Toshkent|Ташкентский, Yangiyo‘l|Янгиюльский, Yuqori Chirchiq|Юкарычирчикский, Zangiota|Зангиатинский',
    cities:
      'Nurafshon|Нурафшон, Angren|Ангрен, Bekobod|Бекабад, Chirchiq|Чирчик, Ohangaron|Ахангаран, Olmaliq|Алмалык, Yangiyo‘l|Янгиюль'
  },
  {
    key: 'fargona',
    districts:
      'Bag‘dod|Багдадский, Beshariq|Бешарыкский, Buvayda|Бувайдинский, Dang‘ara|Дангаринский, Farg‘ona|Ферганский, Furqat|Фуркатский, Oltiariq|Алтыарыкский, O‘zbekiston|Узбекистанский, Qo‘shtepa|Куштепинский, Quva|Кувинский, Rishton|Риштанский, So‘x|Сохский, Toshloq|Ташлакский, Uchko‘prik|Учкуприкский, Yozyovon|Язъяванский',
    cities: 'Farg‘ona|Фергана, Marg‘ilon|Маргилан, Qo‘qon|Коканд, Quvasoy|Кувасай'
  },
  {
    key: 'xorazm',
    districts:
      'Bog‘ot|Багатский, Gurlan|Гурленский, Hazorasp|Хазараспский, Qo‘shko‘pir|Кошкупырский, Shovot|Шаватский, Tuproqqal’a|Тупроккалинский, Urganch|Ургенчский, Xiva|Хивинский, Xonqa|Ханкинский, Yangiariq|Янгиарыкский, Yangibozor|Янгибазарский',
    cities: 'Urganch|Ургенч, Xiva|Хива'
  },
  {
    key: 'toshkent-shahri',
    districts:
      'Bektemir|Бектемирский, Chilonzor|Чиланзарский, Mirobod|Мирабадский, Mirzo Ulug‘bek|Мирзо-Улугбекский, Olmazor|Алмазарский, Sergeli|Сергелийский, Shayxontohur|Шайхантахурский, Uchtepa|Учтепинский, Yakkasaroy|Яккасарайский, Yangihayot|Янгихаётский, Yashnobod|Яшнабадский, Yunusobod|Юнусабадский',
    cities: ''
  }
]

/** A shipped place; `parent` is the key of the one it lies in. */
export type ShippedPlace = {
  key: string
  parent: string | null
  kind: PlaceKind
  nameUz: string
  nameRu: string
}

const latin = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[‘’]/g, '')
    .replace(/[^a-z]+/g, '-')

const entries = (list: string): [string, string][] =>
  list === ''
    ? []
    : list.split(', ').map(entry => {
        const [uz = '', ru = ''] = entry.split('|')
        return [uz, ru]
      })

/** The republic, its 14 regions, their districts and cities, wholes before their parts. */
export const TERRITORY: readonly ShippedPlace[] = [
  {
    key: 'uz',
    parent: null,
    kind: 'republic',
    nameUz: 'O‘zbekiston Respublikasi',
    nameRu: 'Республика Узбекистан'
  },
  ...REGIONS.flatMap((region, index): ShippedPlace[] => {
    const { key, districts, cities } = LIST[index]!
    return [
      { key, parent: 'uz', kind: 'region', nameUz: region.uz, nameRu: region.ru },
      ...entries(districts).map(
        ([uz, ru]): ShippedPlace => ({
          key: `${key}/${latin(uz)}-tumani`,
          parent: key,
          kind: 'district',
          nameUz: `${uz} tumani`,
          nameRu: `${ru} район`
        })
      ),
      ...entries(cities).map(
        ([uz, ru]): ShippedPlace => ({
          key: `${key}/${latin(uz)}-shahri`,
          parent: key,
          kind: 'city',
          nameUz: `${uz} shahri`,
          nameRu: `город ${ru}`
        })
      )
    ]
  })
]
