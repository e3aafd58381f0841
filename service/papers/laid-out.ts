import type { NewDocument } from '#db/repositories/documents.ts'
import type { Writer } from '#db/write.ts'
import type { Service } from '../service.ts'

/** A paper laid out from its form, before anything is written. `remember`: what the next paper of its kind starts from. */
export type LaidOut = Omit<NewDocument, 'kind' | 'createdAt' | 'author'> & { remember?: (w: Writer) => Promise<void> }

/** How a kind of paper becomes bytes. Errors are those of its kind; nothing is written. */
export type LayOut<Form> = (service: Service, form: Form) => Promise<LaidOut>
