/** Text by key, of one feature in one language. */
export type Texts = Record<string, string>

const FILE = /\/([a-z-]+)\.(?:uz|ru|en)\.json$/

/** The files of one language by feature: `{ tasks: { title: '…' } }`. */
export const byFeature = (files: Record<string, Texts>): Record<string, Texts> =>
  Object.fromEntries(
    Object.entries(files).map(([path, texts]) => {
      const [, feature] = FILE.exec(path) ?? []
      if (feature === undefined) throw new Error(`A catalogue is named <feature>.<uz|ru|en>.json: ${path}`)
      return [feature, texts]
    })
  )
