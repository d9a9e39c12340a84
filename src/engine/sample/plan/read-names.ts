import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NameBook, parseNameBook } from './name-book.ts'

/** The name book under resources/samples. */
export function readNameBook(folder: string): NameBook {
  return parseNameBook(JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')))
}
