/** What people type: words and beginnings of words, common and rare, one and two, in both scripts. */
export const SEARCHES = [
  ...['raqamli', 'рақамли', 'axborot tizimi', 'ахборот тизими', 'xizmat', 'хизмат', 'vazirligi', 'вазирлиги'],
  ...['elektron hukumat', 'электрон ҳукумат', 'portal', 'портал', 'kiberxavfsizlik', 'киберхавфсизлик'],
  ...['indeks', 'индекс', "ta'lim", 'таълим', 'hokimligi', 'ҳокимлиги', '4321', '41.2', 'soliq', 'солиқ'],
  ...['bank', 'банк', 'internet', 'интернет', 'yagona', 'ягона', 'mahalla', 'маҳалла']
]
