import type { PageProps } from '../../ui/page-props.ts'
import { ImportHome } from './import-home.tsx'
import { ReviewPage } from './review-page.tsx'

/** '#/import' chooses a file or a kept draft; '#/import/3' reviews draft 3. */
export default function ImportPage({ rest }: PageProps) {
  const draft = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : null
  return draft === null ? <ImportHome /> : <ReviewPage key={draft} draft={draft} />
}
