import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { cellChoices, enterCells } from './cells.ts'
import { countedRows, countUp } from './counting.ts'
import {
  addColumn,
  addObjects,
  addRollout,
  changeColumn,
  changeObjects,
  loadShippedRegisters,
  openRollout,
  removeColumn,
  removeObjects,
  removeRollout,
  rolloutLines,
  warnings
} from './rollouts.ts'

export const rolloutRoutes = (os: Guarded, service: Service) => ({
  list: os.rollouts.list.handler(() => rolloutLines(service)),
  open: os.rollouts.open.handler(({ input }) => openRollout(service, input.id)),
  warnings: os.rollouts.warnings.handler(() => warnings(service)),
  choices: os.rollouts.choices.handler(() => cellChoices(service)),
  counted: os.rollouts.counted.handler(({ input }) => countedRows(service, input)),
  loadShipped: os.rollouts.loadShipped.handler(({ context }) => loadShippedRegisters(service, context.deed)),
  add: os.rollouts.add.handler(({ input, context }) => addRollout(service, context.deed, input)),
  remove: os.rollouts.remove.handler(({ input, context }) => removeRollout(service, context.deed, input.id)),
  addColumn: os.rollouts.addColumn.handler(({ input, context }) => addColumn(service, context.deed, input)),
  changeColumn: os.rollouts.changeColumn.handler(({ input, context }) => changeColumn(service, context.deed, input)),
  removeColumn: os.rollouts.removeColumn.handler(({ input, context }) => removeColumn(service, context.deed, input.id)),
  addObjects: os.rollouts.addObjects.handler(({ input, context }) => addObjects(service, context.deed, input)),
  changeObjects: os.rollouts.changeObjects.handler(({ input, context }) =>
    changeObjects(service, context.deed, input.objects)
  ),
  removeObjects: os.rollouts.removeObjects.handler(({ input, context }) =>
    removeObjects(service, context.deed, input.ids)
  ),
  enter: os.rollouts.enter.handler(({ input, context }) => enterCells(service, context.deed, input)),
  countUp: os.rollouts.countUp.handler(({ input, context }) => countUp(service, context.deed, input))
})
