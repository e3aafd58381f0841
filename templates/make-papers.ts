/* Makes reminder.docx, note.docx, decision.docx and speech.docx; run by tools/make-templates.ts. */
import {
  AlignmentType,
  addressees,
  BODY,
  centred,
  dateLine,
  letterhead,
  LineRuleType,
  line,
  mm,
  PROSE,
  Paragraph,
  pageWith,
  prose,
  rowsTable,
  signature,
  TABLE,
  TabStopType,
  TEXT_WIDTH,
  TextRun,
  tiny
} from './make-kit.ts'

export const makeReminderTemplate = (): Promise<Uint8Array> =>
  pageWith('reminder', [
    ...letterhead(),
    dateLine(),
    ...addressees(),
    line('{#opening}{opening}{/opening}', {}, { ...PROSE, spacing: { after: 160 } }),
    rowsTable('tasks', [
      { width: 14, head: '{numberTitle}', text: '{taskNumber}' },
      { width: 86, head: '{taskTitle}', text: '{task}', left: true },
      { width: 35, head: '{deadlineTitle}', text: '{deadline}' },
      { width: 35, head: '{leftTitle}', text: '{left}' }
    ]),
    line('{demand}', {}, { ...PROSE, spacing: { before: 200 }, keepNext: true }),
    ...signature()
  ])

export const makeNoteTemplate = (): Promise<Uint8Array> =>
  pageWith('note', [
    centred('{subject}', { bold: true }, { keepNext: true }),
    centred('{title}', { bold: true, characterSpacing: 60 }, { spacing: { before: 120, after: 60 }, keepNext: true }),
    centred('{#asOf}{asOf}{/asOf}', { italics: true, size: TABLE }, { spacing: { after: 240 }, keepNext: true }),
    prose('paragraphs'),
    tiny('{#hasTasks}', 100),
    rowsTable('tasks', [
      { width: 12, head: '{numberTitle}', text: '{taskNumber}' },
      { width: 54, head: '{taskTitle}', text: '{task}', left: true },
      { width: 27, head: '{deadlineTitle}', text: '{deadline}' },
      { width: 40, head: '{executorTitle}', text: '{taskExecutor}' },
      { width: 37, head: '{stateTitle}', text: '{state}', left: true }
    ]),
    tiny('{/hasTasks}', 100),
    prose('closing', { keepNext: true }),
    ...signature()
  ])

export const makeDecisionTemplate = (): Promise<Uint8Array> =>
  pageWith('decision', [
    line(
      '{#isDraft}{draftWord}{/isDraft}',
      { bold: true, italics: true },
      { alignment: AlignmentType.RIGHT, spacing: { after: 120 } }
    ),
    centred('{head}', { bold: true }, { spacing: { after: 240 }, keepNext: true }),
    new Paragraph({
      keepNext: true,
      tabStops: [{ type: TabStopType.RIGHT, position: mm(TEXT_WIDTH) }],
      children: [new TextRun('{date}'), new TextRun({ children: ['\t'] }), new TextRun('{number}')]
    }),
    centred('{#place}{place}{/place}', {}, { spacing: { before: 120, after: 240 }, keepNext: true }),
    centred(
      '{title}',
      { bold: true },
      { indent: { left: mm(15), right: mm(15) }, spacing: { after: 240 }, keepNext: true }
    ),
    prose('preamble'),
    centred('{decides}', { bold: true, size: BODY }, { spacing: { before: 160, after: 160 }, keepNext: true }),
    tiny('{#points}'),
    prose('paragraphs'),
    tiny('{/points}'),
    ...signature({ executor: false }),
    tiny('{#hasVisas}', 400),
    line('{visasTitle}', { bold: true, size: TABLE }, { keepNext: true, spacing: { after: 60 } }),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: mm(TEXT_WIDTH), leader: 'underscore' }],
      spacing: { after: 60 },
      children: [
        new TextRun({ text: '{#visas}{visaPost}', size: TABLE }),
        new TextRun({ size: TABLE, children: ['\t'] }),
        new TextRun({ text: ' {visaName}{/visas}', size: TABLE })
      ]
    }),
    tiny('{/hasVisas}')
  ])

export const makeSpeechTemplate = (): Promise<Uint8Array> =>
  pageWith('speech', [
    centred('{title}', { bold: true }, { spacing: { after: 280 }, keepNext: true }),
    tiny('{#sections}'),
    centred(
      '{#addresses}{address}{/addresses}',
      { bold: true },
      { spacing: { before: 120, after: 120 }, keepNext: true }
    ),
    prose('paragraphs', { spacing: { after: 100, line: 312, lineRule: LineRuleType.AUTO } }),
    tiny('{/sections}'),
    line('{#ending}{ending}{/ending}', { bold: true }, { ...PROSE, spacing: { before: 200 } })
  ])
