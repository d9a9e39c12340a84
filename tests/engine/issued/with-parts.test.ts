import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readZipDirectory } from '../../../src/engine/imports/workbook/zip-directory.ts'
import { LargePackage, withParts } from '../../../src/engine/issued/package/with-parts.ts'
import { type BuildEntry, buildZip } from '../imports/workbook/build-zip.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const named = (bytes: Uint8Array) => new Map(readZipDirectory(bytes, 100).map((entry) => [entry.path, entry]))
/** The whole segment of an entry: header, name, extra field and packed bytes. */
function segment(bytes: Uint8Array, path: string): string {
  const entry = named(bytes).get(path)
  if (entry === undefined) throw new Error(path)
  const end = entry.packed.byteOffset - bytes.byteOffset + entry.packed.length
  return Buffer.from(bytes.subarray(entry.headerAt, end)).toString('hex')
}

const parts: BuildEntry[] = [
  { path: 'a.xml', content: 'một' },
  { path: 'b.xml', content: 'hai '.repeat(200) },
  { path: 'c.bin', content: 'ba', method: 0 },
]

describe('a package with parts replaced', () => {
  it('is the same to the byte when nothing is', () => {
    const bytes = buildZip(parts)
    expect(Buffer.from(withParts(bytes, new Map())).equals(bytes)).toBe(true)
  })

  it('keeps every other part to the byte, wherever the replaced one stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ content: fc.string(), method: fc.constantFrom(0, 8) }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.nat(5),
        fc.string(),
        fc.string(),
        (contents, chosen, fresh, comment) => {
          const entries = contents.map((entry, index) => ({ ...entry, path: `p${index}.xml` }))
          const bytes = withComment(buildZip(entries), comment)
          const path = `p${chosen % entries.length}.xml`
          const filled = withParts(bytes, new Map([[path, Buffer.from(fresh)]]))
          const now = named(filled)
          expect([...now.keys()]).toEqual(entries.map((entry) => entry.path))
          for (const entry of entries)
            if (entry.path !== path) expect(segment(filled, entry.path)).toBe(segment(bytes, entry.path))
          const part = now.get(path)
          const data = part?.packed ?? new Uint8Array()
          expect(text(part?.method === 8 ? inflateRawSync(data) : data)).toBe(fresh)
          expect(filled.subarray(-Buffer.byteLength(comment) || filled.length)).toEqual(
            bytes.subarray(-Buffer.byteLength(comment) || bytes.length),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('copies what lies between the parts, such as sizes that follow their data', () => {
    const bytes = Buffer.from(buildZip(parts))
    const [first] = readZipDirectory(bytes, 10)
    if (first === undefined) throw new Error('empty')
    const end = first.packed.byteOffset - bytes.byteOffset + first.packed.length
    const gap = Buffer.from('504b0708aabbccdd', 'hex')
    const streamed = Buffer.concat([bytes.subarray(0, end), gap, bytes.subarray(end)])
    for (const { path, recordAt, headerAt } of readZipDirectory(bytes, 10))
      if (path !== first.path) streamed.writeUInt32LE(headerAt + gap.length, recordAt + gap.length + 42)
    streamed.writeUInt32LE(bytes.readUInt32LE(bytes.length - 6) + gap.length, streamed.length - 6)
    const filled = Buffer.from(withParts(streamed, new Map([['b.xml', Buffer.from('khác')]])))
    expect(filled.subarray(0, end + gap.length).equals(streamed.subarray(0, end + gap.length))).toBe(true)
    expect(text(inflateRawSync(named(filled).get('b.xml')?.packed ?? Buffer.of()))).toBe('khác')
  })

  it('is not attempted where sizes are kept in 64 bits', () => {
    const bytes = Buffer.from(buildZip([{ path: 'a.xml', content: 'một' }]))
    const [entry] = readZipDirectory(bytes, 10)
    if (entry === undefined) throw new Error('empty')
    bytes.writeUInt32LE(0xffff_ffff, entry.headerAt + 18)
    expect(() => withParts(bytes, new Map([['a.xml', Buffer.from('hai')]]))).toThrow(LargePackage)
  })
})

function withComment(bytes: Uint8Array, comment: string): Uint8Array {
  const tail = Buffer.from(comment)
  const whole = Buffer.concat([bytes, tail])
  whole.writeUInt16LE(tail.length, bytes.length - 2)
  return whole
}
