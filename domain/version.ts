/** Three numbers: semantic versioning (semver.org 2.0.0) without its tails, which the product does not use. */
export type Version = readonly [major: number, minor: number, patch: number]

const VERSION = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/

/** '1.20.3' as numbers, or null: a tail, a leading zero or a fourth number is no version of ours. */
export const parseVersion = (text: string): Version | null => {
  const parts = VERSION.exec(text)
  return parts === null ? null : [Number(parts[1]), Number(parts[2]), Number(parts[3])]
}

/** Negative when `a` is older than `b`, 0 when they are the same. Throws a TypeError for what is no version. */
export const compareVersions = (a: string, b: string): number => {
  const [one, other] = [parseVersion(a), parseVersion(b)]
  if (one === null || other === null) throw new TypeError(`Not a version: ${one === null ? a : b}`)
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}
