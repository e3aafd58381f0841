import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { acceptDraft } from './accept.ts'
import { addClause, editClause, removeClause } from './clause-edit.ts'
import { comparedWith, decide, merge } from './compared.ts'
import { discardDraft, draftsList, pageOf, reviewOf, sourceOf } from './drafts.ts'
import { editAct, editCell, editCells, editMember, pair, restoreDoubt, settleDoubt, settleNote } from './edit.ts'
import { bringAgain, takeBack } from './editing.ts'
import { readFile } from './read.ts'
import { leaveWords, repairWords } from './repair.ts'
import { addRow, confirmRows, cutStep, joinStep, mergeRow, removeRow, splitRow } from './rows.ts'

/** The calls of bringing a document in: reading, the review of its draft, accepting it. */
export const importRoutes = (os: Guarded, service: Service) => ({
  read: os.imports.read.handler(({ input, context, signal }) => readFile(service, context.deed, input.file, signal)),
  list: os.imports.list.handler(() => draftsList(service)),
  get: os.imports.get.handler(({ input }) => reviewOf(service, input.draft)),
  source: os.imports.source.handler(({ input }) => sourceOf(service, input.draft)),
  page: os.imports.page.handler(({ input, signal }) => pageOf(service, input, signal)),
  editCell: os.imports.editCell.handler(({ input }) => editCell(service, input)),
  editCells: os.imports.editCells.handler(({ input }) => editCells(service, input)),
  pair: os.imports.pair.handler(({ input }) => pair(service, input)),
  settleDoubt: os.imports.settleDoubt.handler(({ input }) => settleDoubt(service, input)),
  settleNote: os.imports.settleNote.handler(({ input }) => settleNote(service, input)),
  restoreDoubt: os.imports.restoreDoubt.handler(({ input }) => restoreDoubt(service, input)),
  takeBack: os.imports.takeBack.handler(({ input }) => takeBack(service, input.draft)),
  bringAgain: os.imports.bringAgain.handler(({ input }) => bringAgain(service, input.draft)),
  repairWords: os.imports.repairWords.handler(({ input }) => repairWords(service, input)),
  leaveWords: os.imports.leaveWords.handler(({ input }) => leaveWords(service, input)),
  addRow: os.imports.addRow.handler(({ input }) => addRow(service, input)),
  removeRow: os.imports.removeRow.handler(({ input }) => removeRow(service, input)),
  splitRow: os.imports.splitRow.handler(({ input }) => splitRow(service, input)),
  mergeRow: os.imports.mergeRow.handler(({ input }) => mergeRow(service, input)),
  splitStep: os.imports.splitStep.handler(({ input }) => cutStep(service, input)),
  mergeStep: os.imports.mergeStep.handler(({ input }) => joinStep(service, input)),
  confirmRows: os.imports.confirmRows.handler(({ input }) => confirmRows(service, input)),
  editClause: os.imports.editClause.handler(({ input }) => editClause(service, input)),
  addClause: os.imports.addClause.handler(({ input }) => addClause(service, input)),
  removeClause: os.imports.removeClause.handler(({ input }) => removeClause(service, input)),
  editAct: os.imports.editAct.handler(({ input }) => editAct(service, input)),
  editMember: os.imports.editMember.handler(({ input }) => editMember(service, input)),
  accept: os.imports.accept.handler(({ input, context }) => acceptDraft(service, context.deed, input)),
  edition: os.imports.edition.handler(({ input }) => comparedWith(service, input.draft)),
  decideEdition: os.imports.decideEdition.handler(({ input }) => decide(service, input)),
  mergeEdition: os.imports.mergeEdition.handler(({ input, context }) => merge(service, context.deed, input)),
  discard: os.imports.discard.handler(({ input }) => discardDraft(service, input.draft))
})
