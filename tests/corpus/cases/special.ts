/** Papers that need more of their format than a sketch in lines can say. */
export type SpecialCase = { name: string; format: string; bytes: () => Uint8Array; gold: string }

export const SPECIAL: readonly SpecialCase[] = []
