import { type Texts, byFeature } from './by-feature.ts'

export const texts = byFeature(import.meta.glob<Texts>('./catalogue/*.uz.json', { eager: true, import: 'default' }))
