import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFolder } from './folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'nazorat папка '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (path: string, words: string) => ({ path, bytes: new TextEncoder().encode(words) })

test('files go into a new folder of the name; one that is there keeps what it has', async () => {
  const files = [file('Jami.txt', 'a'), file('Idoralar/Халқ таълими.txt', 'b')]
  const first = await writeFolder(folder, 'Ro‘yxatlar', files)
  expect(first).toBe(join(folder, 'Ro‘yxatlar'))
  expect(readFileSync(join(first, 'Idoralar', 'Халқ таълими.txt'), 'utf8')).toBe('b')
  expect(await writeFolder(folder, 'Ro‘yxatlar', files)).toBe(join(folder, 'Ro‘yxatlar (2)'))
  expect(readdirSync(folder).sort()).toEqual(['Ro‘yxatlar', 'Ro‘yxatlar (2)'])
})

test('what cannot be written leaves nothing behind and says where', async () => {
  const broken = [file('a.txt', 'a'), file('a.txt/b.txt', 'b')]
  await expect(writeFolder(folder, 'Yarim', broken)).rejects.toMatchObject({
    code: 'FOLDER_NOT_WRITTEN',
    data: { detail: folder }
  })
  const taken = join(folder, 'fayl')
  writeFileSync(taken, '')
  await expect(writeFolder(taken, 'x', broken)).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITTEN' })
  expect(readdirSync(folder).sort()).toEqual(['Ro‘yxatlar', 'Ro‘yxatlar (2)', 'fayl'])
})
