import { bodiesOfValues } from '#db/repositories/indicator-values.ts'
import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { addMahallas, loadShipped, removeIndicator, saveIndicator, savePlace } from './catalogue.ts'
import { approvePeriod, completeness } from './closing.ts'
import { cellHistory, lettersFigures, openFigure } from './drill.ts'
import { enterValues } from './enter.ts'
import { entryCells } from './entry-view.ts'
import { loadExampleFigures } from './example.ts'
import { figureRows } from './figures.ts'
import { acceptForm, makeForm, readForm } from './form.ts'
import { removeTarget, saveTargets, suggestions, targetsList } from './plans.ts'
import { settingOf } from './setting.ts'

export const indicatorRoutes = (os: Guarded, service: Service) => ({
  catalogue: os.indicators.catalogue.handler(async () => {
    const { indicators, places, home } = await settingOf(service.db.read)
    return {
      indicators: [...indicators.values()],
      places: [...places.values()],
      home: home?.id ?? null,
      today: service.ports.clock.today()
    }
  }),
  bodies: os.indicators.bodies.handler(() => bodiesOfValues(service.db.read)),
  loadShipped: os.indicators.loadShipped.handler(({ context }) => loadShipped(service, context.deed)),
  loadExample: os.indicators.loadExample.handler(({ context }) => loadExampleFigures(service, context.deed)),
  save: os.indicators.save.handler(({ input, context }) => saveIndicator(service, context.deed, input)),
  remove: os.indicators.remove.handler(({ input, context }) => removeIndicator(service, context.deed, input.id)),
  addMahallas: os.indicators.addMahallas.handler(({ input, context }) => addMahallas(service, context.deed, input)),
  savePlace: os.indicators.savePlace.handler(({ input: { id, nameUz, nameRu, code }, context }) =>
    savePlace(service, context.deed, {
      id,
      ...(nameUz === undefined ? {} : { nameUz }),
      ...(nameRu === undefined ? {} : { nameRu }),
      ...(code === undefined ? {} : { code })
    })
  ),
  entry: os.indicators.entry.handler(({ input }) => entryCells(service, input)),
  enter: os.indicators.enter.handler(({ input, context }) => enterValues(service, context.deed, input)),
  history: os.indicators.history.handler(({ input }) => cellHistory(service, input)),
  table: os.indicators.table.handler(async ({ input }) =>
    figureRows(service.db.read, await settingOf(service.db.read), input)
  ),
  open: os.indicators.open.handler(({ input }) => openFigure(service, input)),
  forLetters: os.indicators.forLetters.handler(({ input }) => lettersFigures(service, input)),
  targets: os.indicators.targets.handler(() => targetsList(service)),
  suggestions: os.indicators.suggestions.handler(() => suggestions(service)),
  saveTargets: os.indicators.saveTargets.handler(({ input, context }) =>
    saveTargets(service, context.deed, input.targets)
  ),
  removeTarget: os.indicators.removeTarget.handler(({ input, context }) =>
    removeTarget(service, context.deed, input.id)
  ),
  completeness: os.indicators.completeness.handler(({ input }) => completeness(service, input)),
  approve: os.indicators.approve.handler(({ input, context }) => approvePeriod(service, context.deed, input)),
  makeForm: os.indicators.makeForm.handler(({ input }) => makeForm(service, input)),
  readForm: os.indicators.readForm.handler(({ input }) => readForm(service, input.file)),
  acceptForm: os.indicators.acceptForm.handler(({ input, context }) => acceptForm(service, context.deed, input))
})
