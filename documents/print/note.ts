/** What the print of a document leaves out or shows in another way; a person reads it beside the preview. */
export type PrintNoteCode =
  | 'GLYPH_MISSING'
  | 'FONT_REPLACED'
  | 'FLOATING_IMAGE'
  | 'IMAGE_KIND'
  | 'OUTSIDE_IMAGE'
  | 'TEXT_BOX'
  | 'FOOTNOTE'
  | 'COMMENT'
  | 'TRACKED_CHANGE'
  | 'FIELD'
  | 'DRAWING'
  | 'COLUMNS'
  | 'HEADER'
  | 'EQUATION'
  | 'PAGE_BORDER'
/** `detail` names it: the character, the font, the kind of picture. `paragraph` counts from 1 in the text; null outside it. */
export type PrintNote = { code: PrintNoteCode; detail: string; paragraph: number | null }
