import { markerOf, piecesOf } from '#domain/compose/field.ts'

/** The text of an editable element: its words, and the marker of each figure in it. */
export const textOf = (root: Node): string => {
  let text = ''
  for (const node of root.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data
    else if (node instanceof HTMLElement && node.dataset.field !== undefined)
      text += markerOf(Number(node.dataset.field))
    else if (node.nodeName === 'BR') text += '\n'
    else text += textOf(node)
  }
  return text
}

/** Where the caret stands in that text, or null when it stands elsewhere. */
export const caretIn = (root: HTMLElement): { start: number; end: number } | null => {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const upTo = (node: Node, offset: number): number => {
    const before = document.createRange()
    before.selectNodeContents(root)
    before.setEnd(node, offset)
    return textOf(before.cloneContents()).length
  }
  return { start: upTo(range.startContainer, range.startOffset), end: upTo(range.endContainer, range.endOffset) }
}

/** The stretch of plain words between two offsets of the text; null where a figure stands in it. */
export const rangeAt = (root: HTMLElement, start: number, end: number): Range | null => {
  let at = 0
  for (const node of root.childNodes) {
    const length = node.nodeType === Node.TEXT_NODE ? (node as Text).data.length : textOf(wrapped(node)).length
    if (node.nodeType === Node.TEXT_NODE && start >= at && end <= at + length) {
      const range = document.createRange()
      range.setStart(node, start - at)
      range.setEnd(node, end - at)
      return range
    }
    at += length
  }
  return null
}
const wrapped = (node: Node): DocumentFragment => {
  const fragment = document.createDocumentFragment()
  fragment.append(node.cloneNode(true))
  return fragment
}

/** Puts the text into the element, each figure as an island that is not typed into. */
export const drawText = (root: HTMLElement, text: string, island: (id: number) => HTMLElement): void => {
  root.replaceChildren(
    ...piecesOf(text).map(piece => (piece.field === null ? document.createTextNode(piece.text) : island(piece.field)))
  )
}
