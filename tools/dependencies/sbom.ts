import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Reason, reasons } from './page.ts'

type Component = {
  'bom-ref': string
  name: string
  version: string
  scope?: string
  properties?: { name: string; value: string }[]
}
export type Sbom = {
  bomFormat: string
  specVersion: string
  metadata: { component: Component & { type: string } }
  components: Component[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

const DEVELOPMENT = 'cdx:npm:package:development'

/**
 * npm's bill of materials told as the product is: npm calls everything bundled "development", since the installed product asks for
 * no package of it. What is bundled, with all that it asks for, is required; the product has its own name.
 */
export const asProduct = (sbom: Sbom, why: Record<string, Reason>): Sbom => {
  const asks = new Map(sbom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]))
  const shipped = new Set<string>()
  const take = (ref: string): void => {
    if (shipped.has(ref)) return
    shipped.add(ref)
    for (const next of asks.get(ref) ?? []) take(next)
  }
  for (const { name, 'bom-ref': ref } of sbom.components)
    if (['installed', 'bundled'].includes(why[name]?.use ?? '')) take(ref)
  const component = { ...sbom.metadata.component, name: 'nazorat', type: 'application' }
  return {
    ...sbom,
    metadata: { ...sbom.metadata, component },
    components: sbom.components.map(one =>
      shipped.has(one['bom-ref'])
        ? { ...one, scope: 'required', properties: one.properties?.filter(({ name }) => name !== DEVELOPMENT) }
        : { ...one, scope: 'optional' }
    )
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/nazorat.cdx.json' } } })
  const sbom = asProduct(JSON.parse(readFileSync(0, 'utf8')) as Sbom, reasons())
  const file = resolve(process.env.INIT_CWD ?? '.', values.out)
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`)
  console.log(`${file}: ${sbom.components.length} packages`)
}
