/** Writes the shipped templates from their makers: `npm run templates`. The zip carries no moment, so that unchanged makers give unchanged files. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPackage, writePackage } from '#documents/package.ts'
import { makeLetterTemplate } from '#templates/make-letter.ts'
import {
  makeDecisionTemplate,
  makeNoteTemplate,
  makeReminderTemplate,
  makeSpeechTemplate
} from '#templates/make-papers.ts'
import { makeReportTemplate } from '#templates/make-report.ts'

const MAKERS = {
  letter: makeLetterTemplate,
  reminder: makeReminderTemplate,
  note: makeNoteTemplate,
  decision: makeDecisionTemplate,
  speech: makeSpeechTemplate,
  report: makeReportTemplate
}

const folder = join(import.meta.dirname, '..', 'templates')
const [only] = process.argv.slice(2)
for (const [name, make] of Object.entries(MAKERS)) {
  if (only !== undefined && only !== name) continue
  const path = join(folder, `${name}.docx`)
  const bytes = writePackage(openPackage(await make()), { title: name, author: 'Nazorat', date: '2026-11-21' })
  writeFileSync(path, bytes)
  console.log(`${name}.docx ${readFileSync(path).length}`)
}
