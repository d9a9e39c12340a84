import { crc32, deflateRawSync } from 'node:zlib'
import { defaultLimits } from '../../imports/workbook/limits.ts'
import { readZipDirectory, type ZipEntry } from '../../imports/workbook/zip-directory.ts'

const endSignature = 0x0605_4b50
const endSize = 22
const stored = 0
/** Says that sizes and checksum follow the data instead of standing in the header. */
const sizesFollow = 0b1000
const elsewhere = 0xffff_ffff

/** The package counts in 64 bits (`zip64`), which only giant files need; its numbers are not rewritten here. */
export class LargePackage extends Error {}

interface Placed {
  readonly bytes: Uint8Array
  /** Set only where the part was packed anew. */
  readonly fresh: { readonly crc: number; readonly packed: number; readonly size: number } | null
}

/**
 * The package with some parts replaced. Every other byte of it is copied: the packed data of the other parts, their headers,
 * names, times and extra fields, the order of all. Replaced parts keep their name, time and way of packing.
 * @throws LargePackage for a package with 64-bit sizes
 */
export function withParts(bytes: Uint8Array, replaced: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = readZipDirectory(bytes, defaultLimits.entries)
  const directoryAt = Math.min(...entries.map(({ recordAt }) => recordAt))
  const inFile = entries.toSorted((a, b) => a.headerAt - b.headerAt)
  const pieces: Uint8Array[] = [bytes.subarray(0, inFile[0]?.headerAt ?? 0)]
  let at = pieces[0]?.length ?? 0
  const places = new Map<ZipEntry, { readonly at: number; readonly placed: Placed }>()
  inFile.forEach((entry, index) => {
    const content = replaced.get(entry.path)
    const end = inFile[index + 1]?.headerAt ?? directoryAt
    const placed: Placed =
      content === undefined
        ? { bytes: bytes.subarray(entry.headerAt, end), fresh: null }
        : packed(bytes, entry, content)
    places.set(entry, { at, placed })
    pieces.push(placed.bytes)
    at += placed.bytes.length
  })
  // a copy: `slice` of a Buffer is the same bytes
  const tail = new Uint8Array(bytes.subarray(directoryAt))
  const view = new DataView(tail.buffer)
  for (const [entry, { at: headerAt, placed }] of places) {
    const record = entry.recordAt - directoryAt
    if ([20, 24, 42].some((field) => view.getUint32(record + field, true) === elsewhere))
      throw new LargePackage()
    if (placed.fresh !== null) {
      view.setUint16(record + 8, view.getUint16(record + 8, true) & ~sizesFollow, true)
      writeSizes(view, record + 16, placed.fresh)
    }
    view.setUint32(record + 42, headerAt, true)
  }
  view.setUint32(endOf(view) + 16, at, true)
  return Buffer.concat([...pieces, tail])
}

/** Local header and data of a part with new content. */
function packed(bytes: Uint8Array, entry: ZipEntry, content: Uint8Array): Placed {
  const dataAt = entry.packed.byteOffset - bytes.byteOffset
  const header = new Uint8Array(bytes.subarray(entry.headerAt, dataAt))
  const view = new DataView(header.buffer)
  if (view.getUint32(18, true) === elsewhere || view.getUint32(22, true) === elsewhere)
    throw new LargePackage()
  const data = entry.method === stored ? content : deflateRawSync(content)
  const fresh = { crc: crc32(content), packed: data.length, size: content.length }
  view.setUint16(6, view.getUint16(6, true) & ~sizesFollow, true)
  writeSizes(view, 14, fresh)
  return { bytes: Buffer.concat([header, data]), fresh }
}

/** Checksum, packed size, size: one after another in both kinds of header. */
function writeSizes(view: DataView, at: number, fresh: NonNullable<Placed['fresh']>): void {
  view.setUint32(at, fresh.crc, true)
  view.setUint32(at + 4, fresh.packed, true)
  view.setUint32(at + 8, fresh.size, true)
}

/** The record that ends the package, looked for from the end: a comment may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - endSize; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endSize + view.getUint16(at + 20, true) > view.byteLength) continue
    if (view.getUint32(at + 16, true) === elsewhere) throw new LargePackage()
    return at
  }
  throw new LargePackage()
}
