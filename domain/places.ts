/**
 * The 14 first-level units of Uzbekistan (Constitution, article 69): the Republic of Karakalpakstan, 12 regions and the
 * city of Tashkent, in the order official lists print them. `uz` is what is kept in the settings.
 */
export type Region = { uz: string; ru: string; en: string }

export const REGIONS: readonly Region[] = [
  { uz: 'Qoraqalpog‘iston Respublikasi', ru: 'Республика Каракалпакстан', en: 'Republic of Karakalpakstan' },
  { uz: 'Andijon viloyati', ru: 'Андижанская область', en: 'Andijan region' },
  { uz: 'Buxoro viloyati', ru: 'Бухарская область', en: 'Bukhara region' },
  { uz: 'Jizzax viloyati', ru: 'Джизакская область', en: 'Jizzakh region' },
  { uz: 'Qashqadaryo viloyati', ru: 'Кашкадарьинская область', en: 'Kashkadarya region' },
  { uz: 'Navoiy viloyati', ru: 'Навоийская область', en: 'Navoi region' },
  { uz: 'Namangan viloyati', ru: 'Наманганская область', en: 'Namangan region' },
  { uz: 'Samarqand viloyati', ru: 'Самаркандская область', en: 'Samarkand region' },
  { uz: 'Surxondaryo viloyati', ru: 'Сурхандарьинская область', en: 'Surkhandarya region' },
  { uz: 'Sirdaryo viloyati', ru: 'Сырдарьинская область', en: 'Syrdarya region' },
  { uz: 'Toshkent viloyati', ru: 'Ташкентская область', en: 'Tashkent region' },
  { uz: 'Farg‘ona viloyati', ru: 'Ферганская область', en: 'Fergana region' },
  { uz: 'Xorazm viloyati', ru: 'Хорезмская область', en: 'Khorezm region' },
  { uz: 'Toshkent shahri', ru: 'город Ташкент', en: 'City of Tashkent' }
]
