/** Words of control of execution beyond the task itself. */

/** How post came in: a letter, an instruction of an upper body, a telephone message, anything else. */
export const INCOMING_KINDS = ['letter', 'instruction', 'telephone', 'other'] as const
export type IncomingKind = (typeof INCOMING_KINDS)[number]

/** A resolution made in the console, or typed in from the paper it was written on. */
export const RESOLUTION_SOURCES = ['console', 'paper'] as const
export type ResolutionSource = (typeof RESOLUTION_SOURCES)[number]

/** Removed from control and returned for rework are deeds of ours; the others are stages in Ijro.gov.uz, noted by the officer. */
export const MARK_KINDS = [
  'removed',
  'returned',
  'justice-checked',
  'cabinet-checked',
  'accounts-removed',
  'ijro-returned'
] as const
export type MarkKind = (typeof MARK_KINDS)[number]
export const STAGE_KINDS = ['justice-checked', 'cabinet-checked', 'accounts-removed', 'ijro-returned'] as const
export type StageKind = (typeof STAGE_KINDS)[number]

/** How often a permanent or recurring deadline is reported on; 'never' = no reporting points. */
export const REPORT_EVERY = ['never', 'week', 'month', 'quarter', 'half', 'year'] as const
export type ReportEvery = (typeof REPORT_EVERY)[number]

/** A criterion of an audit: mavjud, qisman, mavjud emas. */
export const VERDICTS = ['present', 'partly', 'absent'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Proof of execution, or the paper itself (a letter as it came). */
export const ATTACHMENT_KINDS = ['proof', 'paper'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** A figure of a work entry as the officer writes it: 'ulangan maktablar', 12, 'ta'. */
export type WorkFigure = { name: string; value: number; unit: string }
