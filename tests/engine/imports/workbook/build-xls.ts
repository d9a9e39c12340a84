/** A record of a BIFF8 stream; its length is counted, and may lie. */
export interface BuildRecord {
  readonly type: number
  readonly body: Uint8Array
  readonly length?: number
}

export const record = (type: number, ...parts: readonly Uint8Array[]): BuildRecord => ({
  type,
  body: Buffer.concat(parts),
})

export function short(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}

export function long(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

/** A text in wide signs behind its length. */
export function text(value: string, lengthBytes: 1 | 2 = 2): Buffer {
  const length = lengthBytes === 1 ? Buffer.from([value.length]) : short(value.length)
  return Buffer.concat([length, Buffer.from([1]), Buffer.from(value, 'utf16le')])
}

export const begin = (kind: number, version = 0x0600) =>
  record(0x0809, short(version, kind, 0, 0), long(0, 0))
export const end = record(0x000a)
export const label = (row: number, column: number, value: string) =>
  record(0x0204, short(row, column, 0), text(value))
export const number = (row: number, column: number, value: number, style = 0) =>
  record(0x0203, short(row, column, style), double(value))

export interface BuildXls {
  /** Behind the beginning of the book. */
  readonly globals?: readonly BuildRecord[]
  readonly cells?: readonly BuildRecord[]
  /** 0 is shown, 1 hidden. */
  readonly visibility?: number
  readonly version?: number
}

/** An .xls of one sheet. */
export function xlsBytes(build: BuildXls): Uint8Array {
  const sheet = (at: number) =>
    record(0x0085, long(at), Buffer.from([build.visibility ?? 0, 0]), text('Trang 1', 1))
  const globals = (at: number) =>
    streamOf([begin(0x0005, build.version), ...(build.globals ?? []), sheet(at), end])
  const at = globals(0).length
  return compoundFileOf(
    'Workbook',
    Buffer.concat([globals(at), streamOf([begin(0x0010, build.version), ...(build.cells ?? []), end])]),
  )
}

function streamOf(records: readonly BuildRecord[]): Buffer {
  return Buffer.concat(
    records.flatMap(({ type, body, length }) => [short(type, length ?? body.length), body]),
  )
}

const sectorSize = 512
const freeSector = 0xffff_ffff
const endOfChain = 0xffff_fffe

/** A compound file with one stream: table of sectors, directory, stream, one behind the other. */
export function compoundFileOf(name: string, stream: Uint8Array): Uint8Array {
  const size = Math.max(stream.length, 4096)
  const data = Math.ceil(size / sectorSize)
  const tables = Math.ceil((data + 2) / (sectorSize / 4 - 1))
  const header = Buffer.alloc(sectorSize)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tables, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(endOfChain, 60)
  header.writeUInt32LE(endOfChain, 68)
  header.fill(0xff, 76)
  for (let index = 0; index < tables; index += 1) header.writeUInt32LE(index, 76 + index * 4)
  const table = Buffer.alloc(tables * sectorSize, 0xff)
  for (let index = 0; index < tables; index += 1) table.writeUInt32LE(0xffff_fffd, index * 4)
  table.writeUInt32LE(endOfChain, tables * 4)
  for (let index = 0; index < data; index += 1)
    table.writeUInt32LE(index === data - 1 ? endOfChain : tables + 2 + index, (tables + 1 + index) * 4)
  const directory = Buffer.alloc(sectorSize)
  entry(directory, 0, 'Root Entry', 5, freeSector, 0)
  entry(directory, 1, name, 2, tables + 1, size)
  const padded = Buffer.alloc(data * sectorSize)
  Buffer.from(stream).copy(padded)
  return Buffer.concat([header, table, directory, padded])
}

function entry(directory: Buffer, index: number, name: string, type: number, first: number, size: number) {
  const at = index * 128
  directory.write(name, at, 'utf16le')
  directory.writeUInt16LE((name.length + 1) * 2, at + 64)
  directory.writeUInt8(type, at + 66)
  directory.writeUInt32LE(first, at + 116)
  directory.writeUInt32LE(size, at + 120)
}
