/** Papers of the corpus as other printers lay them out: LibreOffice in narrow columns or without lines, Chromium from a web page. */
import { readFileSync } from 'node:fs'
import { CASES } from './index.ts'
import type { SpecialCase } from './special.ts'

/** The file is kept: printing takes seconds and needs those programs (../pdf/README.md says how). */
function printed(name: string, file: string): SpecialCase {
  const of = CASES.find(one => one.name === name)
  if (of === undefined) throw new Error(`no paper ${name}`)
  const path = new URL(`../pdf/cases/${file}.pdf`, import.meta.url)
  return { name: `${name}, ${file}`, format: 'pdf', bytes: () => new Uint8Array(readFileSync(path)), gold: of.gold }
}

export const PRINTED: readonly SpecialCase[] = [
  printed('district plan without a mechanism, in Latin', 'district-plan-without-a-mechanism-in-lat-narrow'),
  printed(
    'merged district rows under Roman sections, numbers begin again',
    'merged-district-rows-under-roman-section-narrow'
  ),
  printed('empty number cells that Word numbers', 'empty-number-cells-that-word-numbers-narrow'),
  printed('steps by letters and by Word letters', 'steps-by-letters-and-by-word-letters-narrow'),
  printed(
    'executors one on a line, numbered, with persons and posts',
    'executors-one-on-a-line-numbered-with-pe-narrow'
  ),
  printed('a decree in Russian with both months and percent', 'a-decree-in-russian-with-both-months-and-narrow'),
  printed(
    'the header printed again in the middle, a total, a note',
    'the-header-printed-again-in-the-middle-a-unruled'
  ),
  printed(
    'merged district rows under Roman sections, numbers begin again',
    'merged-district-rows-under-roman-section-unruled'
  ),
  printed('Roman number and title of a section in two cells', 'roman-number-and-title-of-a-section-in-t-unruled'),
  printed('several road maps in one file', 'several-road-maps-in-one-file-unruled'),
  printed('section lines outside the table, sub-sections', 'section-lines-outside-the-table-sub-sect-unruled'),
  printed('a list in the measure with its declared count', 'a-list-in-the-measure-with-its-declared-unruled'),
  printed('roles as headings between the members', 'roles-as-headings-between-the-members-browser'),
  printed(
    'a hokim’s decision with numbered points, control and persons in Latin',
    'a-hokim-s-decision-with-numbered-points-browser'
  ),
  printed(
    'a hokim’s decision with decimal points, its plan and a group in a borderless table',
    'a-hokim-s-decision-with-decimal-points-i-browser'
  ),
  printed('a table of targets and a list of bodies alone', 'a-table-of-targets-and-a-list-of-bodies-browser-fixed'),
  printed(
    'a president’s act in Latin, as the site of laws prints it',
    'a-president-s-act-in-latin-as-the-site-o-browser-fixed'
  ),
  printed('a group with a vacancy and seats by post', 'a-group-with-a-vacancy-and-seats-by-post-browser-heads')
]
