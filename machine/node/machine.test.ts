import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeMachine } from './machine.ts'

it('names the versions and no person', () => {
  const facts = nodeMachine.facts()
  expect(facts.versions.node).toBe(process.versions.node)
  expect(Object.keys(facts)).toEqual(['platform', 'release', 'memoryMb', 'versions'])
})

it('adds up the files of a folder, and takes a missing one for empty', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat ҳажм '))
  mkdirSync(join(folder, 'ичи'))
  writeFileSync(join(folder, 'a'), 'x'.repeat(1000))
  writeFileSync(join(folder, 'ичи', 'b'), 'x'.repeat(500))
  expect(await nodeMachine.sizeOf(folder)).toBe(1500)
  rmSync(folder, { recursive: true })
  expect(await nodeMachine.sizeOf(folder)).toBe(0)
})
