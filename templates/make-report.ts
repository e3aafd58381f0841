/* Makes report.docx, the quarterly report; run by tools/make-templates.ts. */
import {
  type Column,
  centred,
  line,
  mm,
  Paragraph,
  pageWith,
  prose,
  rowsTable,
  SMALL,
  signature,
  TABLE,
  type Table,
  TextRun,
  tiny
} from './make-kit.ts'

const heading = (name: string): Paragraph =>
  line(`{title${name}}`, { bold: true }, { spacing: { before: 280, after: 120 }, keepNext: true })

/** A part of the report with its title; it is left out whole when there is nothing to tell. */
const part = (name: string, children: (Paragraph | Table)[]): (Paragraph | Table)[] => [
  tiny(`{#has${name}}`),
  heading(name),
  ...children,
  tiny(`{/has${name}}`)
]

const table = (loop: string, columns: readonly Column[]): Table => rowsTable(loop, columns, SMALL + 2)

const titlePage = [
  centred('{#head}{line}{/head}', { bold: true }),
  centred('{title}', { bold: true, size: 40, characterSpacing: 80 }, { spacing: { before: mm(75), after: 240 } }),
  centred('{subject}', { size: 30 }, { indent: { left: mm(10), right: mm(10) }, spacing: { after: 200 } }),
  centred('{period}', { bold: true, size: 30 }),
  centred('{city}', {}, { spacing: { before: mm(90) } }),
  new Paragraph({ pageBreakBefore: true, children: [new TextRun({ text: '', size: TABLE })] })
]

export const makeReportTemplate = (): Promise<Uint8Array> =>
  pageWith('report', [
    ...titlePage,
    ...part('Summary', [
      prose('summary'),
      tiny('', 60),
      table('counts', [
        { width: 125, head: '{countTitle}', text: '{count}', left: true },
        { width: 45, head: '{valueTitle}', text: '{value}' }
      ])
    ]),
    ...part('Indicators', [
      table('indicators', [
        { width: 66, head: '{indicatorTitle}', text: '{indicator}', left: true },
        { width: 20, head: '{unitTitle}', text: '{unit}' },
        { width: 22, head: '{planTitle}', text: '{plan}' },
        { width: 22, head: '{factTitle}', text: '{fact}' },
        { width: 20, head: '{percentTitle}', text: '{percent}' },
        { width: 20, head: '{growthTitle}', text: '{growth}' }
      ]),
      centred('{#charts}{chart}{/charts}', {}, { spacing: { before: 160 } })
    ]),
    ...part('Tasks', [
      line(
        '{#sections}{sectionTitle}',
        { bold: true, italics: true, size: TABLE },
        { spacing: { before: 160, after: 80 }, keepNext: true }
      ),
      table('tasks', [
        { width: 12, head: '{numberTitle}', text: '{taskNumber}' },
        { width: 55, head: '{taskTitle}', text: '{task}', left: true },
        { width: 27, head: '{deadlineTitle}', text: '{deadline}' },
        { width: 40, head: '{executorTitle}', text: '{taskExecutor}' },
        { width: 36, head: '{stateTitle}', text: '{state}', left: true }
      ]),
      tiny('{/sections}')
    ]),
    ...part('Work', [prose('work')]),
    ...part('Problems', [
      table('problems', [
        { width: 60, head: '{problemTitle}', text: '{problem}', left: true },
        { width: 50, head: '{remedyTitle}', text: '{remedy}', left: true },
        { width: 35, head: '{responsibleTitle}', text: '{responsible}' },
        { width: 25, head: '{untilTitle}', text: '{until}' }
      ])
    ]),
    ...part('Late', [
      table('late', [
        { width: 69, head: '{lateTaskTitle}', text: '{lateTask}', left: true },
        { width: 27, head: '{lateDueTitle}', text: '{lateDue}' },
        { width: 26, head: '{lateDaysTitle}', text: '{lateDays}' },
        { width: 48, head: '{reasonTitle}', text: '{reason}', left: true }
      ])
    ]),
    ...part('Discipline', [
      table('discipline', [
        { width: 76, head: '{bodyTitle}', text: '{body}', left: true },
        { width: 22, head: '{dueTitle}', text: '{due}' },
        { width: 22, head: '{inTimeTitle}', text: '{inTime}' },
        { width: 25, head: '{overdueTitle}', text: '{overdue}' },
        { width: 25, head: '{shareTitle}', text: '{share}' }
      ])
    ]),
    ...part('Groups', [
      table('groups', [
        { width: 68, head: '{groupTitle}', text: '{group}', left: true },
        { width: 46, head: '{leaderTitle}', text: '{leader}' },
        { width: 25, head: '{seatsTitle}', text: '{seats}' },
        { width: 31, head: '{meetingsTitle}', text: '{meetings}' }
      ])
    ]),
    ...signature()
  ])
