import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error the lint configuration is plain JavaScript
import { MAY_IMPORT } from '../../eslint.config.mjs'

const root = resolve(import.meta.dirname, '../..')
const mayImport = MAY_IMPORT as Record<string, string[]>

/** Where each room lives; a room that has no file yet is not tried, and the count below says how many were. */
const FOLDER: Record<string, string> = {
  ports: 'service/ports',
  preload: 'electron/preload',
  electron: 'electron/main',
  ui: 'renderer/ui',
  feature: 'renderer/features/tasks',
  app: 'renderer/app'
}
const folderOf = (room: string): string => FOLDER[room] ?? room

const aFileIn = (folder: string): string | null => {
  const path = join(root, folder)
  if (!existsSync(path)) return null
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    name =>
      /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name) && !(folder === 'service' && name.startsWith('ports'))
  )
  return files[0] === undefined ? null : join(path, files.sort()[0]!)
}

const rooms = Object.keys(mayImport)
const files = new Map(rooms.map(room => [room, aFileIn(folderOf(room))] as const).filter(([, file]) => file !== null))

describe('the fence between the rooms', () => {
  let eslint: ESLint
  beforeAll(() => {
    eslint = new ESLint({ cwd: root })
  })
  const complaints = async (folder: string, code: string, name = 'probe.ts'): Promise<string[]> => {
    const [result] = await eslint.lintText(code, { filePath: join(root, folder, name) })
    return (result?.messages ?? []).map(message => message.ruleId ?? message.message)
  }

  it('has rooms to look at', () => expect(files.size).toBeGreaterThanOrEqual(14))

  it.each([...files.keys()])('%s may import what the table permits and nothing else', async from => {
    const wrong: string[] = []
    for (const [to, file] of files) {
      if (to === from && from !== 'feature') continue
      const target = relative(join(root, folderOf(from)), file!).replaceAll('\\', '/')
      const code = `import '${target.startsWith('.') ? target : `./${target}`}'\n`
      const refused = (await complaints(folderOf(from), code)).includes('boundaries/dependencies')
      const permitted = mayImport[from]!.includes(to) || (from === 'feature' && to === 'feature')
      if (refused === permitted) wrong.push(`${from} -> ${to}: ${refused ? 'refused' : 'let through'}`)
    }
    expect(wrong).toEqual([])
  })

  it('a subpath import crosses under the same rule', async () => {
    const db = relative(join(root, 'db'), files.get('db')!).replaceAll('\\', '/')
    expect(await complaints('domain', `import '#db/${db}'\n`)).toContain('boundaries/dependencies')
    expect(await complaints('service', `import '#db/${db}'\n`)).toEqual([])
  })

  it('a file in no room is an error', async () => {
    expect(await complaints('somewhere', 'export {}\n')).toContain('boundaries/no-unknown-files')
  })

  it('a feature never imports a feature', async () => {
    const other = aFileIn('renderer/features/imports')
    expect(other).not.toBeNull()
    const code = `import '${relative(join(root, 'renderer/features/tasks'), other!)}'\n`
    expect(await complaints('renderer/features/tasks', code)).toContain('boundaries/dependencies')
  })

  it.each([
    ['language', "import fs from 'fs'"],
    ['language', "import 'node:fs'"],
    ['domain', "import { z } from 'zod'"],
    ['domain', "export const x = () => import('./task.ts')"],
    ['api', "import '@orpc/server'"],
    ['annex/recognisers', "import { unzipSync } from 'fflate'"],
    ['annex/readers', "import 'node:fs'"],
    ['annex/readers/html', "import { getDocument } from 'pdfjs-dist'"],
    ['annex/readers/pdf', "import 'node:fs'"],
    ['documents', "import { readFileSync } from 'fs'"],
    ['service', "import Database from 'better-sqlite3'"],
    ['service', "import React from 'react'"],
    ['renderer/features/tasks', "import { AgGridReact } from 'ag-grid-react'"],
    ['renderer/features/tasks', "import { RPCLink } from '@orpc/client/fetch'"],
    ['renderer/app', "import 'node:path'"],
    ['renderer/grid', "import 'electron'"],
    ['renderer/ui', "import * as echarts from 'echarts/core'"],
    ['db', "import 'echarts'"],
    ['language', "import './fold.test.ts'"]
  ])('%s: %s', async (folder, code) => {
    expect((await complaints(folder, `${code}\n`)).filter(rule => /^no-restricted/.test(rule))).not.toEqual([])
  })

  it.each([
    ['language', 'export const x = process.pid'],
    ['domain', 'export const x = document.title'],
    ['service', 'export const x = Buffer.alloc(1)']
  ])('%s does not reach for the host: %s', async (folder, code) => {
    expect(await complaints(folder, `${code}\n`)).toContain('no-restricted-globals')
  })
})
