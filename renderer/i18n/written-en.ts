import { type Texts, byFeature } from './by-feature.ts'

export const texts = byFeature(import.meta.glob<Texts>('./catalogue/*.en.json', { eager: true, import: 'default' }))
