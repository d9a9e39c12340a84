import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Folders of a person's home where files end up, in the names of both systems. */
const atHome = [
  'Desktop',
  'Documents',
  'Downloads',
  'OneDrive',
  'Tài liệu',
  'Tải xuống',
  'Màn hình nền',
] as const

/** Where a stick or another disk appears. */
function disks(platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
  return ['/media', '/run/media', '/mnt', '/Volumes'].flatMap((folder) => [folder, ...foldersIn(folder)])
}

/** Places where the files of an office may lie that are there now. */
export function likelyFolders(dataDir: string, platform: NodeJS.Platform = process.platform): string[] {
  const home = homedir()
  const wanted = [dataDir, ...atHome.map((name) => join(home, name)), ...disks(platform)]
  return [...new Set(wanted)].filter(
    (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
  )
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
  } catch {
    // not ours to look into
    return []
  }
}
