import { crc32, createInflateRaw } from 'node:zlib'
import { WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import type { ZipEntry } from './zip-directory.ts'

const stored = 0
const deflated = 8
const chunkSize = 64 * 1024

/**
 * The bytes of one entry, piece by piece, never more than a piece ahead of the taker. Counts what really comes out, whatever
 * the zip declares, and checks the checksum at the end. Throws BROKEN_ZIP or ZIP_BOMB.
 */
export async function* inflateEntry(entry: ZipEntry, budget: ReadBudget): AsyncGenerator<Uint8Array> {
  const { partBytes, inflationRatio, ratioFromBytes } = budget.limits
  let size = 0
  let crc = 0
  for await (const chunk of piecesOf(entry)) {
    size += chunk.length
    const tooWell = size > ratioFromBytes && size > entry.packed.length * inflationRatio
    if (size > partBytes || tooWell) throw new WorkbookProblem('ZIP_BOMB')
    budget.spend(chunk.length)
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (crc !== entry.crc || size !== entry.declaredSize) throw new WorkbookProblem('BROKEN_ZIP')
}

async function* piecesOf(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === stored) {
    for (let at = 0; at < entry.packed.length; at += chunkSize)
      yield entry.packed.subarray(at, at + chunkSize)
    return
  }
  if (entry.method !== deflated) throw new WorkbookProblem('BROKEN_ZIP')
  const inflater = createInflateRaw({ chunkSize })
  try {
    inflater.end(entry.packed)
    for await (const chunk of inflater) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : new WorkbookProblem('BROKEN_ZIP', {}, error)
  } finally {
    inflater.destroy()
  }
}
