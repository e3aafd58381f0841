// The fence between the rooms (docs/architecture.md). Formatting and ordinary lint are biome's work.
// tests/architecture/fence.test.ts feeds it forbidden imports, so that it cannot fall asleep unnoticed.
import boundaries from 'eslint-plugin-boundaries'
import tseslint from 'typescript-eslint'

/** Who may import whom. Everything not listed here is forbidden. A room may always import itself. */
export const MAY_IMPORT = {
  language: [],
  domain: ['language'],
  api: ['domain', 'language'],
  annex: ['domain', 'language'],
  templates: [],
  documents: ['domain', 'language', 'templates'],
  db: ['domain', 'language'],
  ports: ['domain', 'annex', 'documents'],
  machine: ['domain', 'language', 'annex', 'documents', 'ports'],
  service: ['domain', 'language', 'api', 'annex', 'documents', 'db', 'ports'],
  electron: ['domain', 'api', 'service', 'ports', 'machine', 'db'],
  preload: ['api'],
  web: ['domain', 'api', 'service', 'ports', 'machine', 'db'],
  cli: ['domain', 'api', 'service', 'ports', 'machine', 'db'],
  ui: ['domain', 'language', 'api'],
  feature: ['domain', 'language', 'api', 'ui'],
  app: ['domain', 'language', 'api', 'ui', 'feature']
}
const rooms = Object.keys(MAY_IMPORT)

/** Longer paths first: `service/ports` must win over `service`. */
const FOLDERS = [
  ['ports', 'service/ports'],
  ['service', 'service'],
  ['language', 'language'],
  ['domain', 'domain'],
  ['api', 'api'],
  ['annex', 'annex'],
  ['templates', 'templates'],
  ['documents', 'documents'],
  ['db', 'db'],
  ['machine', 'machine'],
  ['preload', 'electron/preload'],
  ['electron', 'electron/(main|service-process)'],
  ['web', 'web'],
  ['cli', 'cli'],
  ['feature', 'renderer/features/*', ['name']],
  ['app', 'renderer/app'],
  ['ui', 'renderer/(grid|charts|ui|lib|i18n)'],
  ['workshop', '(tests|bench|tools)']
]

const allow = (from, types) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: types } } } }
})
const policies = [
  ...rooms.filter(room => MAY_IMPORT[room].length > 0).map(room => allow(room, MAY_IMPORT[room])),
  ...rooms.filter(room => room !== 'feature').map(room => allow(room, [room])),
  {
    from: { element: { type: 'feature' } },
    allow: { to: { element: { type: 'feature', captured: { name: '{{ from.element.captured.name }}' } } } }
  },
  { allow: { to: { module: { origin: ['external', 'core'] } } } } // packages are fenced below
]

/** Packages a room may use; its own files and other rooms start with `.` and `#`. */
const packages = (...names) => ({
  regex: `^(?!${['[.#]', ...names.map(name => `${name}(/|$)`)].join('|')})`,
  message: `This room may use no package${names.length > 0 ? ` but ${names.join(', ')}` : ''}: ask for the rest through service/ports.`
})
const noTests = { regex: '\\.test(\\.tsx?)?$', message: 'Nobody imports a test.' }
const ban = (regex, message) => ({ regex, message })
const only = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns: [...patterns, noTests] }] })
const HOST = ban(
  '^(node:|electron$|better-sqlite3$|fs$|path$|os$|child_process$|crypto$|http$)',
  'The renderer is a plain web page.'
)
const GRID = ban('^ag-grid-', 'Use renderer/grid.')
const CHARTS = ban('^echarts', 'Use renderer/charts.')
const RPC = ban('^@orpc/', 'Use renderer/lib/client.')

const NO_DYNAMIC_IMPORT = {
  'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: 'A pure room loads nothing at run time.' }]
}
const HOST_GLOBALS = [
  'window',
  'document',
  'localStorage',
  'process',
  'Buffer',
  'console',
  'require',
  'fetch',
  'setTimeout'
]

export default [
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'tests/architecture/canary/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/*.d.ts', '*.config.ts', '**/*.test.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { boundaries },
    settings: {
      // Without a resolver the rule reports nothing at all.
      'import/resolver': { typescript: { project: './tsconfig.json' } },
      'boundaries/elements': FOLDERS.map(([type, pattern, capture]) => ({
        type,
        pattern,
        capture,
        partialMatch: false
      }))
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', policies: [...policies, allow('workshop', [...rooms, 'workshop'])] }
      ]
    }
  },
  // Tests beside their file may import anything, but are still read.
  { files: ['**/*.test.{ts,tsx}'], languageOptions: { parser: tseslint.parser }, rules: {} },
  ...[
    ['{language,annex/recognisers,annex/draft,annex/blocks}', packages()],
    ['domain', packages('diff')],
    ['api', packages('zod', '@orpc/contract')],
    ['annex/{readers,zip}', packages('fflate', 'saxes', 'parse5')],
    ['templates', packages('docx')],
    ['documents', packages('docx', 'easy-template-x', 'fflate', 'pdfmake', 'qrcode', 'saxes', 'write-excel-file')],
    ['service', packages('@orpc/server', '@orpc/shared', 'zod')]
  ].map(([folder, pattern]) => ({
    files: [`${folder}/**/*.ts`],
    ignores: ['**/*.test.ts', 'templates/make-*.ts'],
    rules: { ...only(pattern), ...NO_DYNAMIC_IMPORT }
  })),
  // pdfjs is large and wanted by PDF files alone: its reader loads it when the first one comes.
  {
    files: ['annex/readers/pdf/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { ...only(packages('pdfjs-dist')), 'no-restricted-syntax': 'off' }
  },
  // So is pdfmake, wanted when the first list goes on paper.
  { files: ['documents/lists/pdf.ts'], rules: { ...only(packages('pdfmake')), 'no-restricted-syntax': 'off' } },
  {
    files: ['{language,domain,api,annex,documents,service}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...HOST_GLOBALS] }
  },
  {
    files: ['renderer/{app,features,ui,i18n}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts'],
    rules: only(HOST, GRID, CHARTS, RPC)
  },
  { files: ['renderer/grid/**/*.{ts,tsx}'], ignores: ['**/*.test.ts'], rules: only(HOST, CHARTS, RPC) },
  { files: ['renderer/charts/**/*.{ts,tsx}'], ignores: ['**/*.test.ts'], rules: only(HOST, GRID, RPC) },
  { files: ['renderer/lib/**/*.{ts,tsx}'], ignores: ['**/*.test.ts'], rules: only(HOST, GRID, CHARTS) },
  { files: ['{db,machine,electron,web,cli}/**/*.ts'], ignores: ['**/*.test.ts'], rules: only(GRID, CHARTS) }
]
