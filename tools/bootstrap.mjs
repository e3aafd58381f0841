// The one way in: `npm start`, `npm test`, `npm run demo|cli|check|build` all come through here.
// Needs nothing but Node >= 20 and npm: installs what is missing, picks a Node new enough for the product, builds, runs.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './bootstrap/install.mjs'
import { ensureBuilt } from './bootstrap/build.mjs'
import { productNode } from './bootstrap/node.mjs'
import { stop } from './bootstrap/say.mjs'
import { runSbom } from './bootstrap/sbom.mjs'
import { startHost } from './bootstrap/start.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [command = 'start', ...rest] = process.argv.slice(2)
const from = process.env.INIT_CWD && existsSync(process.env.INIT_CWD) ? process.env.INIT_CWD : process.cwd()

const run = (node, file, args, cwd) =>
  new Promise(resolve => {
    const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
      cwd,
      stdio: 'inherit'
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })

const COMMANDS = {
  start: async node => {
    await ensureBuilt(root, node)
    return startHost({
      root,
      node,
      args: rest,
      from,
      runWeb: args => run(node, 'dist/main/web.js', args, from)
    })
  },
  cli: async node => {
    await ensureBuilt(root, node)
    return run(node, 'dist/main/cli.js', rest, from)
  },
  demo: async node => {
    await ensureBuilt(root, node)
    return run(node, 'dist/main/cli.js', ['demo', ...rest], from)
  },
  build: async node => {
    await ensureBuilt(root, node)
    return 0
  },
  screenshots: async node => {
    await ensureBuilt(root, node)
    return run(node, 'tools/screenshots.mjs', rest, root)
  },
  bench: async node => {
    await ensureBuilt(root, node)
    return run(node, 'bench/main.ts', rest, root)
  },
  calls: node => run(node, 'tools/calls.ts', rest, root),
  dependencies: node => run(node, 'tools/dependencies/main.ts', rest, root),
  sbom: node => runSbom(root, node, rest),
  data: node => run(node, 'tools/data.ts', rest, root),
  faults: node => run(node, 'tests/faults/main.ts', rest, root),
  'release-key': node => run(node, 'tools/release-key.ts', rest, root),
  'sign-release': node => run(node, 'tools/sign-release.ts', rest, root),
  score: node => run(node, 'tests/score/main.ts', rest, root),
  soak: node => run(node, 'tests/soak/main.ts', rest, root),
  layout: node => run(node, 'tools/layout.ts', rest, root),
  looks: async node => {
    await ensureBuilt(root, node)
    return run(node, 'tools/looks.ts', rest, root)
  },
  papers: node => run(node, 'tools/papers.ts', rest, root),
  templates: node => run(node, 'tools/make-templates.ts', rest, root),
  tour: async node => {
    await ensureBuilt(root, node)
    return run(node, 'tools/tour.mjs', rest, root)
  },
  package: async node => {
    await ensureBuilt(root, node)
    return run(node, 'node_modules/electron-builder/cli.js', ['--config', 'electron-builder.config.mjs', ...rest], root)
  },
  check: node => run(node, 'tools/check/main.mjs', ['--only', 'static', ...rest], root),
  test: async node => {
    await ensureBuilt(root, node)
    return run(node, 'tools/check/main.mjs', rest, root)
  }
}

if (!Object.hasOwn(COMMANDS, command)) stop('bad-command', { command, known: Object.keys(COMMANDS).join(', ') })
if (Number(process.versions.node.split('.')[0]) < 20) stop('old-node', { version: process.versions.node })
await ensureInstalled(root)
process.exitCode = await COMMANDS[command](productNode(root))
