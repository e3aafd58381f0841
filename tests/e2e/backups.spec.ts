import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { complaintsOf, setUpOffice, startConsole } from './console.ts'

test('a backup is made, checked and restored in three clicks; the journal is checked', async ({ page }) => {
  const data = mkdtempSync(join(tmpdir(), 'nazorat-backups-'))
  const complaints = complaintsOf(page)
  let running = await startConsole(data)
  try {
    await page.goto(running.address)
    await setUpOffice(page)
    await page.getByRole('button', { name: /bo‘sh/i }).click()
    await page.getByRole('link', { name: 'Zaxira nusxalar' }).click()
    await expect(page.getByText('Hali birorta ham zaxira nusxa yo‘q.')).toBeVisible()
    await page.getByRole('button', { name: 'Hozir nusxa olish' }).click()
    await expect(page.getByRole('cell', { name: 'Shu kompyuter' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Papkaning to‘liq yo‘li' }).fill(join(data, 'yo‘q'))
    await page.getByRole('button', { name: 'Saqlash' }).click()
    await expect(page.getByText('Zaxira nusxalarning ikkinchi joyiga yozib bo‘lmadi')).toBeVisible()
    await page.getByRole('textbox', { name: 'Papkaning to‘liq yo‘li' }).fill(tmpdir())
    await page.getByRole('button', { name: 'Saqlash' }).click()
    await expect(page.getByText('Hali nusxa yozilmagan')).toBeVisible()
    await page.getByRole('button', { name: 'Hamma nusxalarni tekshirish' }).click()
    await expect(page.getByText('1 ta nusxaning hammasi yaroqli')).toBeVisible()
    await page.getByRole('button', { name: 'Jurnalni tekshirish' }).click()
    await expect(page.getByText('Jurnal butun')).toBeVisible()
    await page.getByRole('button', { name: 'Tiklash…' }).click()
    await expect(page.getByText('Bu nusxadan keyin 1 ta o‘zgarish kiritilgan')).toBeVisible()
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Shu nusxadan tiklash' }).click()
    await expect(page.getByText('holatiga tiklanishi kutilmoqda')).toBeVisible()
    await running.stop()
    running = await startConsole(data)
    await page.goto(running.address)
    await page.getByRole('link', { name: 'Zaxira nusxalar' }).click()
    await expect(page.getByText('Ko‘rsatilmagan.')).toBeVisible()
    expect(complaints.filter(text => !/422|ERR_CONNECTION/.test(text))).toEqual([])
  } finally {
    await running.stop()
    rmSync(data, { recursive: true, force: true })
  }
})
