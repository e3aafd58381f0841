import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { takeSignature } from './enter.ts'
import { answerFile, guestEnclosure, guestFile, guestView, guestViews, returnGuest, signGuest } from './guests.ts'
import { makeParcel } from './make.ts'
import { openCame } from './open.ts'
import { attachScan, paperByMark, printedForm, scanFile } from './scans.ts'

export const parcelRoutes = ({ parcels }: Guarded, service: Service) => ({
  make: parcels.make.handler(({ input }) => makeParcel(service, input)),
  open: parcels.open.handler(({ input, context }) => openCame(service, context.deed, input)),
  guests: parcels.guests.handler(() => guestViews(service)),
  guest: parcels.guest.handler(({ input }) => guestView(service, input.id)),
  guestFile: parcels.guestFile.handler(({ input }) => guestFile(service, input)),
  guestEnclosure: parcels.guestEnclosure.handler(({ input }) => guestEnclosure(service, input)),
  sign: parcels.sign.handler(({ input, context, signal }) => signGuest(service, context.deed, input, signal)),
  giveBack: parcels.giveBack.handler(({ input, context }) => returnGuest(service, context.deed, input)),
  answer: parcels.answer.handler(({ input }) => answerFile(service, input.id)),
  takeSignature: parcels.takeSignature.handler(({ input, context }) => takeSignature(service, context.deed, input)),
  attachScan: parcels.attachScan.handler(({ input, context }) => attachScan(service, context.deed, input)),
  scan: parcels.scan.handler(({ input }) => scanFile(service, input)),
  byMark: parcels.byMark.handler(({ input }) => paperByMark(service, input)),
  printed: parcels.printed.handler(({ input }) => printedForm(service, input.id))
})
