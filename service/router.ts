import { accountsRoutes } from './accounts/routes.ts'
import { actRows, getActView } from './acts/acts.ts'
import { groupViews } from './acts/groups.ts'
import { attachmentRoutes } from './attachments/routes.ts'
import { backupRoutes } from './backups/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { batchRoutes } from './batches/routes.ts'
import { bodyRoutes } from './bodies/routes.ts'
import { journalActors } from '#db/history.ts'
import { guarded } from './call.ts'
import { foundTransactions, historyOf, transactionOf, undoTransaction } from './changes/changes.ts'
import { verifyJournal } from './changes/verify.ts'
import { checklistRoutes } from './checklists/routes.ts'
import { composeRoutes } from './compose/routes.ts'
import { controlRoutes } from './control/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { documentRows, downloadDocument } from './documents/download.ts'
import { documentPdf, documentPrintNotes, pdfPrograms } from './documents/pdf.ts'
import { startLetter } from './documents/letter.ts'
import { makeSummary } from './documents/summary.ts'
import { enclosureRoutes } from './enclosures/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { journalsRoutes, papersRoutes } from './papers/routes.ts'
import { createPaper } from './papers/save.ts'
import { incomingRoutes } from './incoming/routes.ts'
import { parcelRoutes } from './parcels/routes.ts'
import { kitRoutes } from './kit/routes.ts'
import { pastRoutes } from './past/routes.ts'
import { reminderRoutes } from './reminders/routes.ts'
import { localisationRoutes } from './localisation/routes.ts'
import { postRoutes } from './posts/routes.ts'
import { searchRoutes } from './search/routes.ts'
import type { Service } from './service.ts'
import { diagnosticsOf } from './system/diagnostics.ts'
import { loadExample } from './system/example.ts'
import { saveSettings, setUp } from './system/settings.ts'
import { statusOf } from './system/status.ts'
import { editTaskCells } from './tasks/cells.ts'
import { taskDetail } from './tasks/get.ts'
import { choices, listPage, summary } from './tasks/list.ts'
import { addNote, confirmStart, setControl, setOurs } from './tasks/marks.ts'
import { setProgress, setState } from './tasks/standing.ts'
import { updateRoutes } from './updates/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { viewRoutes } from './views/routes.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { rescueRoutes } from './rescue/routes.ts'
import { rolloutRoutes } from './rollouts/routes.ts'
import { unsavedRoutes } from './unsaved/routes.ts'
import { workRoutes } from './work/routes.ts'

/** Every call of the contract and the one use case behind it; rights, errors and the deed are the guard's (call.ts). */
export const routerOf = (service: Service) => {
  const os = guarded(service)
  return os.router({
    system: {
      status: os.system.status.handler(() => statusOf(service)),
      diagnostics: os.system.diagnostics.handler(() => diagnosticsOf(service)),
      pdfPrograms: os.system.pdfPrograms.handler(() => pdfPrograms(service)),
      setUp: os.system.setUp.handler(({ input, context }) => setUp(service, context.deed, input)),
      saveSettings: os.system.saveSettings.handler(({ input, context }) => saveSettings(service, context.deed, input)),
      loadExample: os.system.loadExample.handler(({ context, signal }) => loadExample(service, context.deed, signal))
    },
    bodies: bodyRoutes(os, service),
    accounts: accountsRoutes(os, service),
    imports: importRoutes(os, service),
    acts: {
      list: os.acts.list.handler(() => actRows(service)),
      get: os.acts.get.handler(({ input }) => getActView(service, input.id))
    },
    tasks: {
      list: os.tasks.list.handler(({ input }) => listPage(service, input)),
      get: os.tasks.get.handler(({ input }) => taskDetail(service, input.id)),
      choices: os.tasks.choices.handler(() => choices(service.db.read)),
      summary: os.tasks.summary.handler(() => summary(service)),
      setState: os.tasks.setState.handler(({ input, context }) => setState(service, context.deed, input)),
      setProgress: os.tasks.setProgress.handler(({ input, context }) => setProgress(service, context.deed, input)),
      setOurs: os.tasks.setOurs.handler(({ input, context }) => setOurs(service, context.deed, input)),
      setControl: os.tasks.setControl.handler(({ input, context }) => setControl(service, context.deed, input)),
      confirmStart: os.tasks.confirmStart.handler(({ input, context }) => confirmStart(service, context.deed, input)),
      addNote: os.tasks.addNote.handler(({ input, context }) => addNote(service, context.deed, input))
    },
    cells: {
      editTasks: os.cells.editTasks.handler(({ input, context }) => editTaskCells(service, context.deed, input))
    },
    desk: deskRoutes(os, service),
    parcels: parcelRoutes(os, service),
    kit: kitRoutes(os, service),
    past: pastRoutes(os, service),
    localisation: localisationRoutes(os, service),
    posts: postRoutes(os, service),
    reminders: reminderRoutes(os, service),
    search: searchRoutes(os, service),
    templates: templateRoutes(os, service),
    views: viewRoutes(os, service),
    exchange: exchangeRoutes(os, service),
    attachments: attachmentRoutes(os, service),
    backups: backupRoutes(os, service),
    batches: batchRoutes(os, service),
    calendar: calendarRoutes(os, service),
    checklists: checklistRoutes(os, service),
    compose: composeRoutes(os, service),
    control: controlRoutes(os, service),
    enclosures: enclosureRoutes(os, service),
    events: eventRoutes(os, service),
    incoming: incomingRoutes(os, service),
    indicators: indicatorRoutes(os, service),
    rescue: rescueRoutes(os, service),
    rollouts: rolloutRoutes(os, service),
    unsaved: unsavedRoutes(os, service),
    updates: updateRoutes(os, service),
    work: workRoutes(os, service),
    groups: { list: os.groups.list.handler(({ input }) => groupViews(service, input)) },
    changes: {
      history: os.changes.history.handler(({ input }) => historyOf(service, input)),
      transactions: os.changes.transactions.handler(({ input }) => foundTransactions(service, input)),
      actors: os.changes.actors.handler(() => journalActors(service.db.read)),
      get: os.changes.get.handler(({ input }) => transactionOf(service, input.transaction)),
      verify: os.changes.verify.handler(() => verifyJournal(service)),
      undo: os.changes.undo.handler(({ input, context }) => undoTransaction(service, context.deed, input.transaction))
    },
    documents: {
      list: os.documents.list.handler(() => documentRows(service)),
      startLetter: os.documents.startLetter.handler(({ input }) => startLetter(service, input)),
      makeLetter: os.documents.makeLetter.handler(({ input, context }) =>
        createPaper(service, context.deed, { kind: 'letter', form: input })
      ),
      makeSummary: os.documents.makeSummary.handler(({ input, context }) => makeSummary(service, context.deed, input)),
      download: os.documents.download.handler(({ input }) => downloadDocument(service, input.id)),
      pdf: os.documents.pdf.handler(({ input }) => documentPdf(service, input.id)),
      printNotes: os.documents.printNotes.handler(({ input }) => documentPrintNotes(service, input.id))
    },
    journals: journalsRoutes(os, service),
    papers: papersRoutes(os, service)
  })
}
export type Router = ReturnType<typeof routerOf>
