import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { npmSbom } from '../bootstrap/sbom.mjs'
import { dependenciesPage, licenceOf, lockFile, named, packageFile, reasons, USES } from './page.ts'
import { asProduct, type Sbom } from './sbom.ts'

const root = join(import.meta.dirname, '..', '..')
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/
/** Licences under which the office may use, copy and pass the program on. */
const FREE =
  /^\(?(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|OFL-1\.1|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|MPL-2\.0|Python-2\.0|Zlib)\b/

describe('the packages', () => {
  it('are told on their page as they are', () => {
    expect(readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8'), 'npm run dependencies').toBe(dependenciesPage())
  })
  it('each have a reason, and no reason is left over', () => {
    const why = reasons()
    expect(Object.keys(why).sort()).toEqual(Object.keys(named()).sort())
    for (const [name, { use, why: words }] of Object.entries(why)) {
      expect(USES, name).toContain(use)
      expect(words.length, name).toBeGreaterThan(4)
    }
  })
  it('are exact, in package.json and in its overrides, and locked as named', () => {
    const file = packageFile()
    for (const [name, version] of Object.entries({ ...named(file), ...file.overrides }))
      expect(version, name).toMatch(EXACT)
    const locked = lockFile().packages
    for (const [name, version] of Object.entries(named(file)))
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version)
  })
  it('FAULTS 172: every locked one has a SHA-512 and comes from no other place; no script is run', () => {
    const packages = Object.entries(lockFile().packages).filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(300)
    for (const [path, { integrity, link }] of packages) {
      expect(link, path).toBeUndefined()
      expect(integrity, path).toMatch(/^sha512-/)
    }
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
  })
  it('what is shipped may be used, copied and passed on', () => {
    for (const [name, { use }] of Object.entries(reasons()))
      if (use !== 'bench') expect(licenceOf(name), name).toMatch(FREE)
  })
  it('few are left as packages in the installed program', () => {
    const why = reasons()
    const { dependencies } = packageFile()
    const installed = Object.keys(why).filter(name => why[name]!.use === 'installed')
    expect(installed.length).toBeLessThanOrEqual(5)
    for (const name of installed) expect(dependencies).toHaveProperty([name])
  })
})

describe('the bill of materials', () => {
  it('is made of the lockfile by npm, without a network, and tells what is shipped', async () => {
    const sbom = asProduct(JSON.parse(await npmSbom(root)) as Sbom, reasons())
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
    expect(sbom.metadata.component).toMatchObject({ name: 'nazorat', type: 'application' })
    const scope = (name: string) => sbom.components.find(one => one.name === name)?.scope
    for (const name of ['better-sqlite3', 'react', 'zod', 'electron-updater', 'js-yaml'])
      expect(scope(name), name).toBe('required')
    for (const name of ['vitest', 'mammoth', 'electron-builder']) expect(scope(name), name).toBe('optional')
    const named_ = new Set(sbom.components.map(({ name }) => name))
    for (const name of Object.keys(named())) expect(named_, name).toContain(name)
  }, 60_000)
})
