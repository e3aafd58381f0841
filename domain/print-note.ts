/** What the print of a document leaves out or shows in another way; a person reads it beside the preview. */
export const PRINT_NOTES = [
  'GLYPH_MISSING',
  'FONT_REPLACED',
  'FLOATING_IMAGE',
  'IMAGE_KIND',
  'OUTSIDE_IMAGE',
  'TEXT_BOX',
  'FOOTNOTE',
  'COMMENT',
  'TRACKED_CHANGE',
  'FIELD',
  'DRAWING',
  'COLUMNS',
  'HEADER',
  'EQUATION',
  'PAGE_BORDER'
] as const
export type PrintNoteCode = (typeof PRINT_NOTES)[number]
