import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The shapes in which a name could lie on the disk: as written, decomposed, in UTF-16, and as its search key. */
export function shapesOf(name: string, key: string): Buffer[] {
  const texts = [name.normalize('NFC'), name.normalize('NFD'), key]
  return texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
}

/** Files below a folder in which one of the shapes lies, and how many bytes were searched. */
export function searchFiles(folder: string, shapes: readonly Buffer[]): { bytes: number; found: string[] } {
  const found: string[] = []
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const content = readFileSync(file)
    bytes += content.length
    if (shapes.some((shape) => content.includes(shape))) found.push(file)
  }
  return { bytes, found }
}
