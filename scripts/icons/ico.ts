/** One picture of an icon file: a square PNG of so many pixels. */
export type IconPicture = { size: number; png: Buffer }

const HEADER = 6
const ENTRY = 16

/** A Windows icon file with these pictures, each kept as PNG. */
export function icoOf(pictures: readonly IconPicture[]): Buffer {
  const header = Buffer.alloc(HEADER)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = HEADER + ENTRY * pictures.length
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(ENTRY)
    // 256 does not fit into a byte and is written as 0
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)])
}

/** The pictures in a Windows icon file. */
export function picturesOf(ico: Buffer): IconPicture[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = ico.subarray(HEADER + ENTRY * index)
    const offset = entry.readUInt32LE(12)
    return { size: entry.readUInt8(0) || 256, png: ico.subarray(offset, offset + entry.readUInt32LE(8)) }
  })
}
