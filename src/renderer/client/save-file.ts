import type { NamedBytes } from '../../shared/vocabulary/named-bytes.ts'

const KEEP_MS = 60_000

/** Hands a file to the browser's (or the desktop's) download. */
export async function saveFile(file: NamedBytes): Promise<void> {
  const bytes = await file.arrayBuffer()
  const address = URL.createObjectURL(new Blob([bytes], { type: file.type }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // the download reads the address after this turn
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS)
}
