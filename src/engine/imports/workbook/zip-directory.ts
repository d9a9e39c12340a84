import { WorkbookProblem } from './problems.ts'

/** One file in the zip, as its central directory tells. The sizes are claims; the packed bytes are checked to be there. */
export interface ZipEntry {
  readonly path: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly declaredSize: number
  readonly packed: Uint8Array
  /** Where its local header and its record of the directory begin. */
  readonly headerAt: number
  readonly recordAt: number
}

const endSignature = 0x0605_4b50
const end64Signature = 0x0606_4b50
const end64LocatorSignature = 0x0706_4b50
const centralSignature = 0x0201_4b50
const localSignature = 0x0403_4b50
const endSize = 22
const longestComment = 0xffff
const max16 = 0xffff
const max32 = 0xffff_ffff

interface Directory {
  readonly offset: number
  readonly size: number
  readonly count: number
}

/**
 * The entries of a zip held in memory. Only what the central directory and the local headers agree on is accepted: two
 * readers must never see two different files in one zip. Throws BROKEN_ZIP, or ZIP_BOMB for overlapping entries and for
 * more entries than allowed.
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory.count > mostEntries) throw new WorkbookProblem('ZIP_BOMB', { limit: mostEntries })
  const entries: ZipEntry[] = []
  const spans: [from: number, to: number][] = []
  const paths = new Set<string>()
  let at = directory.offset
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) throw broken()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw broken()
    const name = bytes.subarray(at + 46, at + 46 + nameLength)
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength)
    const dataAt = readLocalHeader(view, bytes, sizes.headerAt, name)
    const dataEnd = dataAt + sizes.packed
    if (dataEnd > directory.offset) throw broken()
    const path = new TextDecoder().decode(name).replaceAll('\\', '/')
    if (paths.has(path.toLowerCase())) throw broken()
    paths.add(path.toLowerCase())
    spans.push([sizes.headerAt, dataEnd])
    entries.push({
      path,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      declaredSize: sizes.inflated,
      packed: bytes.subarray(dataAt, dataEnd),
      headerAt: sizes.headerAt,
      recordAt: at,
    })
    at = next
  }
  refuseOverlaps(spans)
  return entries
}

function broken(cause?: unknown): WorkbookProblem {
  return new WorkbookProblem('BROKEN_ZIP', {}, cause)
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment)
  for (let at = view.byteLength - endSize; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endSize + view.getUint16(at + 20, true) > view.byteLength) continue
    const found = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    }
    const large = found.count === max16 || found.size === max32 || found.offset === max32
    const directory = large ? readDirectory64(view, at) : found
    if (directory.offset + directory.size > at) throw broken()
    return directory
  }
  throw broken()
}

function readDirectory64(view: DataView, endAt: number): Directory {
  const locator = endAt - 20
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) throw broken()
  const at = readUint64(view, locator + 8)
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) throw broken()
  return {
    count: readUint64(view, at + 32),
    size: readUint64(view, at + 40),
    offset: readUint64(view, at + 48),
  }
}

function readUint64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw broken()
  const value = Number(view.getBigUint64(at, true))
  if (!Number.isSafeInteger(value)) throw broken()
  return value
}

interface EntrySizes {
  readonly packed: number
  readonly inflated: number
  readonly headerAt: number
}

/** Sizes from the central header, or from its zip64 extra field where the header says so. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number): EntrySizes {
  let packed = view.getUint32(at + 20, true)
  let inflated = view.getUint32(at + 24, true)
  let headerAt = view.getUint32(at + 42, true)
  if (packed !== max32 && inflated !== max32 && headerAt !== max32) return { packed, inflated, headerAt }
  const extraEnd = extraAt + extraLength
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let from = field + 4
    const take = (value: number) => {
      if (value !== max32) return value
      from += 8
      return readUint64(view, from - 8)
    }
    inflated = take(inflated)
    packed = take(packed)
    headerAt = take(headerAt)
    return { packed, inflated, headerAt }
  }
  throw broken()
}

/** Where the entry's packed bytes begin; its local header must carry the same name as the central one. */
function readLocalHeader(view: DataView, bytes: Uint8Array, at: number, name: Uint8Array): number {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localSignature) throw broken()
  const nameLength = view.getUint16(at + 26, true)
  const localName = bytes.subarray(at + 30, at + 30 + nameLength)
  if (nameLength !== name.length || !localName.every((byte, index) => byte === name[index])) throw broken()
  return at + 30 + nameLength + view.getUint16(at + 28, true)
}

/** Entries that share bytes are the trick of the small bomb with the huge content. */
function refuseOverlaps(spans: [from: number, to: number][]): void {
  spans.sort((a, b) => a[0] - b[0])
  let reached = 0
  for (const [from, to] of spans) {
    if (from < reached) throw new WorkbookProblem('ZIP_BOMB')
    reached = to
  }
}
