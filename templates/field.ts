/**
 * What a template may name. `text` prints a finished string; `condition` keeps or drops what stands between `{#name}` and
 * `{/name}`; `loop` repeats it, and inside it its own `fields` are known beside the outer ones. A text may be used as a
 * condition too: it holds when the text is not empty. `image` prints a picture of at most `width` x `height` millimetres (QR, the scan
 * of a signature), nothing for null; `chart` a native chart. Names are ASCII letters and digits, beginning with a small letter.
 */
export type TemplateField =
  | { name: string; kind: 'text'; about: string }
  | { name: string; kind: 'condition'; about: string }
  | { name: string; kind: 'loop'; about: string; fields: readonly TemplateField[] }
  | { name: string; kind: 'image'; about: string; width: number; height: number }
  | { name: string; kind: 'chart'; about: string }
