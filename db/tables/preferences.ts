/** Not journalled; `value` is JSON text. */
export type PreferenceTable = { person: string; name: string; value: string }
