/** Small PNGs of few colours, with words inside that no viewer shows. */
import { crc32, deflateSync } from 'node:zlib'

interface Pixels {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel, the last one not looked at. */
  readonly rgba: Uint8Array
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** Length, name and checksum of a chunk, four bytes each. */
const chunkFrame = 12
/** Not compressed, of no language, without a translated keyword. */
const keyword = 'Description\0\0\0\0\0'
/** Colours that differ only below this many bits of a channel become one, the first of them. */
const coarse = 4

/** A picture in at most 256 colours, with a text inside. */
export function smallPng({ width, height, rgba }: Pixels, text: string): Buffer {
  const colours = new Map<number, number>()
  const palette: number[] = []
  // Each row begins with a byte that says how it is filtered: not at all.
  const rows = Buffer.alloc((width + 1) * height)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [r = 0, g = 0, b = 0] = rgba.subarray(4 * pixel, 4 * pixel + 3)
    const bucket = ((r >> coarse) << 16) | ((g >> coarse) << 8) | (b >> coarse)
    const place = colours.get(bucket) ?? colours.size
    if (place === colours.size) {
      colours.set(bucket, place)
      palette.push(r, g, b)
    }
    rows[pixel + Math.floor(pixel / width) + 1] = place
  }
  if (colours.size > 256) throw new Error(`${colours.size} colours are too many for a small PNG`)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, which name a colour of the palette.
  header.set([8, 3], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('iTXt', Buffer.from(keyword + text)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The text in a picture; null where it has none. */
export function textOf(png: Buffer): string | null {
  for (let at = signature.length; at + chunkFrame <= png.length; ) {
    const end = at + 8 + png.readUInt32BE(at)
    const body = png.subarray(at + 4, end).toString()
    if (body.startsWith(`iTXt${keyword}`)) return body.slice(`iTXt${keyword}`.length)
    at = end + 4
  }
  return null
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const frame = (number: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(number)
    return bytes
  }
  return Buffer.concat([frame(content.length), body, frame(crc32(body))])
}
