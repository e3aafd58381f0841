import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
export const USES = ['installed', 'bundled', 'runs it', 'build', 'test', 'bench'] as const
export type Use = (typeof USES)[number]
export type Reason = { use: Use; why: string }
type PackageFile = Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides',
  Record<string, string>
>
type Locked = { version?: string; license?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean }

const json = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T
export const packageFile = (): PackageFile => json('package.json')
export const lockFile = (): { packages: Record<string, Locked> } => json('package-lock.json')
export const reasons = (): Record<string, Reason> => json('tools/dependencies/reasons.json')

/** Every package that package.json names, with its version as written there. */
export const named = (file = packageFile()): Record<string, string> => ({
  ...file.dependencies,
  ...file.optionalDependencies,
  ...file.devDependencies
})

/** As the package says itself; the lockfile where the other system's package is not installed. */
export const licenceOf = (name: string): string => {
  const path = `node_modules/${name}/package.json`
  const said = existsSync(join(root, path)) ? json<{ license?: string }>(path).license : undefined
  return said ?? lockFile().packages[`node_modules/${name}`]?.license ?? 'unknown'
}

const HEADS: Record<Use, string> = {
  installed: 'Packages inside the installed program (machine code or data)',
  bundled: 'Bundled into the program’s own files',
  'runs it': 'What the program runs on',
  build: 'Building',
  test: 'Testing',
  bench: 'Peers in benchmarks'
}

/** docs/dependencies.md. `npm run dependencies` writes it; a test holds it to package.json and the lockfile. */
export const dependenciesPage = (): string => {
  const versions = named()
  const why = reasons()
  const packages = Object.entries(lockFile().packages).filter(([path]) => path !== '')
  const tables = USES.map(use => {
    const rows = Object.keys(versions)
      .filter(name => why[name]?.use === use)
      .sort()
      .map(name => `| ${name} | ${versions[name]} | ${licenceOf(name)} | ${why[name]!.why} |`)
    return `## ${HEADS[use]} (${rows.length})\n\n| package | version | licence | why |\n|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# Which packages does the product use, and why?

Written by \`npm run dependencies\` out of package.json, the lockfile and \`tools/dependencies/reasons.json\`; do not edit. ${Object.keys(versions).length} packages
are named, ${packages.length} are locked with what they ask for. Every version is exact; every locked package has a SHA-512; no install script is
ever run (\`.npmrc\`). A package without a reason here fails the tests.

\`npm run sbom -- --out FILE\` writes the bill of materials (CycloneDX 1.5, JSON) of the lockfile, without a network, by npm's own
\`npm sbom\`; what is bundled into the product is marked as required there, what only builds and tests it as optional.

${tables.join('\n')}`
}
