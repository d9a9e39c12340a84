import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Is a build older than what it is made of? Times are milliseconds; undefined means "nothing there". */
export function isStale(newestSource: number | undefined, builtFrom: number | undefined): boolean {
  if (builtFrom === undefined) return true
  return newestSource !== undefined && newestSource > builtFrom
}

/** Modification times of a file, or of all files and folders below a folder (a removed file touches its folder). */
function times(entry: string): number[] {
  const stat = statSync(entry, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) return [stat.mtimeMs]
  return [stat.mtimeMs, ...readdirSync(entry).flatMap((name) => times(path.join(entry, name)))]
}

/** The newest modification time under these files and folders, in milliseconds; undefined when none exists. */
export function newest(entries: readonly string[]): number | undefined {
  const all = entries.flatMap(times)
  return all.length === 0 ? undefined : Math.max(...all)
}
