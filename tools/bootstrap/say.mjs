// What the start-up says, in Uzbek on an Uzbek machine and in English elsewhere. Always on standard error:
// standard output belongs to the command itself.
const locale =
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
const uzbek = /^uz/i.test(locale)

const WORDS = {
  'start-help': [
    'npm start -- [--host web|electron] [--data PAPKA] [--port N] [--no-open]: oyna yoki brauzer; ma’lumotlar papkasi; brauzer uchun port; faqat manzilni chiqarish.',
    'npm start -- [--host web|electron] [--data DIR] [--port N] [--no-open]: window or browser; folder of the data; port for the browser; only print the address.'
  ],
  'old-node': [
    'Node {version} juda eski: nodejs.org saytidan Node 24 ni o‘rnating va qaytadan ishga tushiring.',
    'Node {version} is too old: install Node 24 from nodejs.org and start again.'
  ],
  'no-npm': [
    'npm topilmadi: nodejs.org saytidan Node 24 ni (npm bilan) o‘rnating.',
    'npm was not found: install Node 24 (it brings npm) from nodejs.org.'
  ],
  installing: [
    'Kerakli paketlar o‘rnatilmoqda (odatda yarim daqiqa)…',
    'Installing the packages (about half a minute)…'
  ],
  installed: ['Paketlar o‘rnatildi ({seconds} s).', 'Packages installed ({seconds} s).'],
  'install-failed': [
    'Paketlarni o‘rnatib bo‘lmadi: npm omboriga ulanishni (tarmoq, proksi) va diskdagi joyni tekshirib, qaytadan urining; npm javobi yuqorida.',
    'The packages could not be installed: check the connection to npm’s registry (network, proxy) and the free disk space, then try again; npm’s own words are above.'
  ],
  'no-node': [
    'Dastur uchun Node >= 22.14 kerak, npm bilan keladigan {name} paketi esa yo‘q: nodejs.org saytidan Node 24 ni o‘rnating yoki `npm ci --include=optional` buyrug‘ini bering.',
    'The program needs Node >= 22.14 and the package {name} that carries it is missing: install Node 24 from nodejs.org or run `npm ci --include=optional`.'
  ],
  building: ['Dastur yig‘ilmoqda…', 'Building…'],
  built: ['Dastur yig‘ildi ({seconds} s).', 'Built ({seconds} s).'],
  'build-failed': [
    'Dasturni yig‘ib bo‘lmadi: yuqoridagi xatoni ko‘ring; manba fayllari o‘zgartirilgan bo‘lsa, qaytaring.',
    'The build failed: see the error above; if source files were changed, put them back.'
  ],
  waiting: [
    'Boshqa jarayon o‘rnatish yoki yig‘ishni tugatishi kutilmoqda…',
    'Waiting for another process to finish installing or building…'
  ],
  'bad-host': [
    '“--host” faqat web yoki electron bo‘ladi, “{host}” emas.',
    '“--host” is web or electron, not “{host}”.'
  ],
  'bad-command': [
    '“{command}” degan buyruq yo‘q; borlari: {known}.',
    'There is no command “{command}”; there are: {known}.'
  ],
  'no-electron': [
    'Electron oynasi ochilmadi ({why}): dastur brauzerda ochiladi.',
    'The Electron window was not opened ({why}): the console opens in the browser.'
  ],
  'why-root': ['root nomidan ishga tushirilgan', 'started as root'],
  'why-no-screen': ['ekran yo‘q', 'there is no screen'],
  'why-no-binary': ['Electron yuklab olinmagan', 'Electron’s binary is not here and could not be fetched'],
  'why-broken': ['Electron bu kompyuterda ishlamadi', 'Electron does not run on this machine'],
  'fetching-electron': [
    'Electron yuklab olinmoqda (ko‘pi bilan yarim daqiqa)…',
    'Fetching Electron (at most half a minute)…'
  ]
}

export const words = (key, values = {}) =>
  WORDS[key][uzbek ? 0 : 1].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')

export const say = (key, values = {}) => {
  process.stderr.write(`${words(key, values)}\n`)
}

export const stop = (key, values) => {
  say(key, values)
  process.exit(1)
}
