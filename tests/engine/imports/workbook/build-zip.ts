import { crc32, deflateRawSync } from 'node:zlib'

/** One entry; what is not given is computed honestly, what is given may lie. */
export interface BuildEntry {
  readonly path: string
  readonly content?: string | Uint8Array
  /** Ready-made deflate bytes instead of `content`. */
  readonly packed?: Uint8Array
  readonly declaredSize?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  readonly localPath?: string
  /** Points at the bytes of an entry written before, to overlap with it. */
  readonly sameBytesAs?: number
}

/** A zip made by hand, so that each of its claims can be wrong on purpose. */
export function buildZip(entries: readonly BuildEntry[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const central: Uint8Array[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '')
    const method = entry.method ?? 8
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content)
    const crc = entry.crc ?? crc32(content)
    const size = entry.declaredSize ?? content.length
    const fields = { method, crc, packed: packed.length, size, flags: entry.flags ?? 0 }
    const at = entry.sameBytesAs === undefined ? offset : (offsets[entry.sameBytesAs] ?? 0)
    offsets.push(at)
    if (entry.sameBytesAs === undefined) {
      const local = Buffer.concat([header(0x0403_4b50, 30, fields, entry.localPath ?? entry.path), packed])
      pieces.push(local)
      offset += local.length
    }
    const record = header(0x0201_4b50, 46, fields, entry.path)
    record.writeUInt32LE(at, 42)
    central.push(record)
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, directory, end])
}

interface HeaderFields {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly flags: number
}

function header(signature: number, length: number, fields: HeaderFields, path: string): Buffer {
  const shift = length === 46 ? 2 : 0
  const name = Buffer.from(path)
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(fields.flags, 6 + shift)
  bytes.writeUInt16LE(fields.method, 8 + shift)
  bytes.writeUInt32LE(fields.crc, 14 + shift)
  bytes.writeUInt32LE(fields.packed, 18 + shift)
  bytes.writeUInt32LE(fields.size, 22 + shift)
  bytes.writeUInt16LE(name.length, 26 + shift)
  return Buffer.concat([bytes, name])
}

/** Deflate bytes that inflate to `block` × `times`, made without ever holding more than one block. */
export function repeatedDeflate(block: Uint8Array, times: number): Uint8Array {
  const open = deflateRawSync(block, {
    finishFlush: 3 /* Z_FULL_FLUSH: ends on a byte and forgets what came before */,
  })
  return Buffer.concat([...Array.from({ length: times }, () => open), deflateRawSync(new Uint8Array(0))])
}
