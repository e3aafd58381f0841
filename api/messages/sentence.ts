/**
 * A sentence in Uzbek Latin, Russian and English: what happened and what to do. `{file}`, `{detail}`, `{place}`, `{log}` are
 * filled in; a clause in [square brackets] that names a missing one is left out.
 */
export type Sentence = readonly [uz: string, ru: string, en: string]
