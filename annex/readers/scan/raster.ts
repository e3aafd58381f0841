/** Grey pictures as bytes and the few deeds a scanned page needs. No host, no package. */

/** One byte a pixel, rows from top to bottom: 0 black, 255 white. */
export type Gray = { width: number; height: number; data: Uint8Array }
/** The same with 1 for ink and 0 for paper. */
export type Bitmap = { width: number; height: number; data: Uint8Array }
/** In pixels; `right` and `bottom` are outside. */
export type Box = { left: number; top: number; right: number; bottom: number }

export const WHITE = 255

/** Grey of red, green, blue and opacity on white paper (ITU-R BT.601). Coloured ink (stamps, signatures) is taken half as dark. */
export function grayOf(width: number, height: number, rgba: Uint8ClampedArray | Uint8Array): Gray {
  const data = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    const [red, green, blue, alpha] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!, rgba[at + 3]!]
    const luma = 0.299 * red + 0.587 * green + 0.114 * blue
    const ink = (luma + Math.max(red, green, blue)) / 2
    data[i] = alpha === WHITE ? ink : WHITE - ((WHITE - ink) * alpha) / WHITE
  }
  return { width, height, data }
}

/** The box of a picture as a picture of its own with `pad` white pixels around. */
export function crop(image: Gray, box: Box, pad: number): Gray {
  const left = Math.max(0, Math.floor(box.left))
  const top = Math.max(0, Math.floor(box.top))
  const right = Math.min(image.width, Math.ceil(box.right))
  const bottom = Math.min(image.height, Math.ceil(box.bottom))
  const width = Math.max(1, right - left) + 2 * pad
  const height = Math.max(1, bottom - top) + 2 * pad
  const data = new Uint8Array(width * height).fill(WHITE)
  for (let y = top; y < bottom; y++)
    data.set(image.data.subarray(y * image.width + left, y * image.width + right), (y - top + pad) * width + pad)
  return { width, height, data }
}

/** Made `factor` times as large; smaller by averaging, larger by straight lines between pixels. */
export function resize(image: Gray, factor: number): Gray {
  const width = Math.max(1, Math.round(image.width * factor))
  const height = Math.max(1, Math.round(image.height * factor))
  return factor < 0.75 ? shrunk(image, width, height) : stretched(image, width, height)
}

function shrunk(image: Gray, width: number, height: number): Gray {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * image.height) / height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * image.height) / height))
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * image.width) / width)
      const right = Math.max(left + 1, Math.floor(((x + 1) * image.width) / width))
      let sum = 0
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++) sum += image.data[row * image.width + column]!
      data[y * width + x] = sum / ((bottom - top) * (right - left))
    }
  }
  return { width, height, data }
}

function stretched(image: Gray, width: number, height: number): Gray {
  const data = new Uint8Array(width * height)
  const stepX = image.width / width
  const stepY = image.height / height
  for (let y = 0; y < height; y++) {
    const at = Math.max(0, (y + 0.5) * stepY - 0.5)
    const top = Math.min(image.height - 1, Math.floor(at))
    const next = Math.min(image.height - 1, top + 1)
    const down = at - top
    for (let x = 0; x < width; x++) {
      const from = Math.max(0, (x + 0.5) * stepX - 0.5)
      const left = Math.min(image.width - 1, Math.floor(from))
      const beside = Math.min(image.width - 1, left + 1)
      const across = from - left
      const upper =
        image.data[top * image.width + left]! * (1 - across) + image.data[top * image.width + beside]! * across
      const lower =
        image.data[next * image.width + left]! * (1 - across) + image.data[next * image.width + beside]! * across
      data[y * width + x] = upper * (1 - down) + lower * down
    }
  }
  return { width, height, data }
}

/** Turned by quarters of a circle, clockwise. */
export function turned(image: Gray, quarters: number): Gray {
  const { width, height, data } = image
  const turn = ((quarters % 4) + 4) % 4
  if (turn === 0) return image
  const out = new Uint8Array(data.length)
  if (turn === 2) {
    for (let i = 0; i < data.length; i++) out[data.length - 1 - i] = data[i]!
    return { width, height, data: out }
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = turn === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
      out[at] = data[y * width + x]!
    }
  return { width: height, height: width, data: out }
}

/** Where a point lay before `turned`, both as shares of the width and height. */
export function turnedBack(x: number, y: number, quarters: number): readonly [number, number] {
  const turn = ((quarters % 4) + 4) % 4
  if (turn === 1) return [y, 1 - x]
  if (turn === 2) return [1 - x, 1 - y]
  return turn === 3 ? [1 - y, x] : [x, y]
}

/** Where a pixel lay before `levelled`. */
export function beforeLevelled(
  { width, height }: { width: number; height: number },
  slope: number,
  lean: number,
  { x, y }: { x: number; y: number }
): { x: number; y: number } {
  const [dx, dy] = [x - width / 2, y - height / 2]
  return { x: x + lean * dy, y: y + slope * dx }
}

/**
 * The picture with its lines laid level: a line that falls by `slope` (pixels down per pixel to the right) becomes flat, and an
 * upright that leans by `lean` (pixels to the right per pixel down) becomes upright. The size stays.
 */
export function levelled(image: Gray, slope: number, lean: number): Gray {
  const { width, height, data } = image
  const out = new Uint8Array(data.length).fill(WHITE)
  const [midX, midY] = [width / 2, height / 2]
  for (let y = 0; y < height; y++) {
    const dy = y - midY
    for (let x = 0; x < width; x++) {
      const dx = x - midX
      const fromX = midX + dx + lean * dy
      const fromY = midY + dy + slope * dx
      const left = Math.floor(fromX)
      const top = Math.floor(fromY)
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue
      const across = fromX - left
      const down = fromY - top
      const at = top * width + left
      const upper = data[at]! * (1 - across) + data[at + 1]! * across
      const lower = data[at + width]! * (1 - across) + data[at + width + 1]! * across
      out[y * width + x] = upper * (1 - down) + lower * down
    }
  }
  return { width, height, data: out }
}

/** Each pixel as the middle one of its neighbourhood of nine: single specks go, edges stay. */
export function withoutSpecks(image: Gray): Gray {
  const { width, height, data } = image
  const out = data.slice()
  const near = new Uint8Array(9)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      for (let row = -1, i = 0; row <= 1; row++)
        for (let column = -1; column <= 1; column++) near[i++] = data[at + row * width + column]!
      for (let i = 1; i < 9; i++) {
        const one = near[i]!
        let k = i - 1
        while (k >= 0 && near[k]! > one) {
          near[k + 1] = near[k]!
          k--
        }
        near[k + 1] = one
      }
      out[at] = near[4]!
    }
  return { width, height, data: out }
}
