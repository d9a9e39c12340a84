import { readFileSync, writeFileSync } from 'node:fs'
import { checkConnection, openConnection } from '../../src/engine/register/database.ts'
import { RegisterError } from '../../src/engine/register/register-error.ts'
import { type Home, hashOf } from './home.ts'
import { seeded } from './seeded.ts'

export const pageSize = 4096

export interface FlippedBits {
  readonly pages: number
  readonly atOpening: number
  readonly atCheck: number
  /** Page numbers, from 0. */
  readonly unnoticed: number[]
  /** Pages after whose reading the file was no longer as it was found. */
  readonly changed: number[]
}

/**
 * Flips one bit in each page in turn of a copy and looks whether opening or checking it notices.
 * @param step 1 for every page
 */
export function flipBits(home: Home, seed: number, step = 1): FlippedBits {
  const random = seeded(seed)
  const sound = readFileSync(home.file)
  const pages = sound.length / pageSize
  const found = { pages: 0, atOpening: 0, atCheck: 0, unnoticed: [] as number[], changed: [] as number[] }
  const copy = `${home.file}.lat`
  for (let page = 0; page < pages; page += step) {
    const bytes = Buffer.from(sound)
    const at = page * pageSize + Math.floor(random() * pageSize)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at)
    writeFileSync(copy, bytes)
    const before = hashOf(copy)
    const noticed = whoNotices(copy, home.dataKey)
    if (noticed === 'nobody') found.unnoticed.push(page)
    else found[noticed] += 1
    if (hashOf(copy) !== before) found.changed.push(page)
    found.pages += 1
  }
  return found
}

function whoNotices(file: string, dataKey: Buffer): 'atOpening' | 'atCheck' | 'nobody' {
  try {
    const connection = openConnection(file, dataKey)
    try {
      return checkConnection(connection).length > 0 ? 'atCheck' : 'nobody'
    } finally {
      connection.close()
    }
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'BROKEN_REGISTER') return 'atOpening'
    throw error
  }
}
