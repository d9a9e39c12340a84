import type { ReadLimits } from './limits.ts'
import { WorkbookProblem } from './problems.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** The parts of a workbook by lower-case path: part names are compared without case. */
export type Parts = ReadonlyMap<string, ZipEntry>

/**
 * Everything that can be refused before a byte of a zip is inflated: size, number of entries, what the zip
 * itself declares, passwords. What it does not declare is caught by counting while inflating.
 */
export function openParts(bytes: Uint8Array, limits: ReadLimits): Parts {
  if (bytes.length > limits.fileBytes) throw new WorkbookProblem('TOO_LARGE', { limit: limits.fileBytes })
  const entries = readZipDirectory(bytes, limits.entries)
  if (entries.some((entry) => entry.encrypted)) throw new WorkbookProblem('PASSWORD_PROTECTED')
  const declared = entries.reduce((sum, entry) => sum + entry.declaredSize, 0)
  if (declared > limits.inflatedBytes) throw new WorkbookProblem('ZIP_BOMB')
  const parts = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]))
  refuseOtherPackages(parts)
  return parts
}

function refuseOtherPackages(parts: Parts): void {
  if (parts.has('xl/workbook.bin')) throw new WorkbookProblem('BINARY_XLSB')
  if (parts.has('word/document.xml') || parts.has('ppt/presentation.xml'))
    throw new WorkbookProblem('WORD_FILE')
  const mimetype = parts.get('mimetype')
  if (mimetype !== undefined && parts.has('content.xml')) {
    const kind = Buffer.from(mimetype.packed.subarray(0, 100)).toString('latin1')
    throw new WorkbookProblem(kind.includes('opendocument.text') ? 'WORD_FILE' : 'OPEN_DOCUMENT')
  }
}
