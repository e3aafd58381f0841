// fflate for the built product: its browser half, whose asynchronous `zip` asks for a web worker as soon as a part is large.
// There is none in Node, so a workbook of some thousand rows could not be written; here the same work is done at once.
import { zipSync } from '../../node_modules/fflate/esm/browser.js'

export * from '../../node_modules/fflate/esm/browser.js'

/** As fflate's own, with the answer given before it returns. */
export const zip = (data, options, done) => {
  const answer = done ?? options
  let packed
  try {
    packed = zipSync(data, done === undefined ? {} : options)
  } catch (error) {
    answer(error, null)
    return () => {}
  }
  answer(null, packed)
  return () => {}
}
