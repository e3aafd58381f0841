import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, type Page } from '@playwright/test'

export const root = resolve(import.meta.dirname, '../..')
export const DECREE = join(root, 'templates/example/pq308.txt')

export type RunningConsole = { address: string; stop: () => Promise<void> }

/** Starts the built loopback host on a data folder, as `npm start -- --host web --no-open --data DIR` does. */
export const startConsole = async (data: string): Promise<RunningConsole> => {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'dist/main/web.js'), '--no-open', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const address = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout! }).on('line', line => {
      const printed = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(line)
      if (printed !== null) found(printed[0])
    })
    child.on('exit', code => failed(new Error(`the console ended with ${code}`)))
  })
  return {
    address,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
  }
}

/** Everything the page complains of: script errors, and what the content security policy refused. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

/** The three steps of the first start; ends before the choice of example or empty. */
export const setUpOffice = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Davom etish' }).click()
  await page.getByRole('combobox', { name: 'Viloyat (hudud)' }).click()
  await page.getByRole('option', { name: 'Namangan viloyati' }).click()
  await page.getByRole('textbox', { name: 'Tuman (shahar)' }).fill('Mingbuloq tumani')
  await page.getByRole('combobox', { name: 'Idoramiz nomi' }).fill('Mingbuloq tumani hokimligi')
  await page.getByRole('textbox', { name: 'Sizning ismingiz' }).fill('H.Boylarov')
  await page.getByRole('button', { name: 'Davom etish' }).click()
  await expect(page.getByRole('button', { name: 'Namunani yuklash' })).toBeVisible()
}
