// Packs as far as it goes without Electron's own binary: a stand-in takes its place, everything else is real. npm run package:dry
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { wrongFuses } from './fuses.ts'
import { root, runNode } from './process.ts'

const place = mkdtempSync(path.join(tmpdir(), 'nhip-cau-dry-'))
const electron = path.join(place, 'electron')
const packed = path.join(place, 'dist', 'linux-unpacked')

/** What electron-builder looks for in an Electron: the executable with its fuses as downloaded, its languages. */
function standIn(): void {
  const constants = readFileSync(path.join(root, 'node_modules/@electron/fuses/dist/constants.js'), 'utf8')
  const sentinel = /SENTINEL = '(\w+)'/u.exec(constants)?.[1] ?? ''
  const wire = '101100011'
  mkdirSync(path.join(electron, 'resources'), { recursive: true })
  mkdirSync(path.join(electron, 'locales'))
  const parts = [Buffer.from(`....${sentinel}`), Buffer.from([1, wire.length]), Buffer.from(`${wire}....`)]
  writeFileSync(path.join(electron, 'electron'), Buffer.concat(parts))
  chmodSync(path.join(electron, 'electron'), 0o755)
  for (const language of ['vi', 'en-US', 'fr'])
    writeFileSync(path.join(electron, 'locales', `${language}.pak`), '')
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(path.join(electron, file), '45.4.1')
}

/** Files inside an asar archive, by the JSON at its head. */
function filesIn(archive: string): string[] {
  const bytes = readFileSync(archive)
  const head: unknown = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8'))
  const walk = (node: unknown, at: string): string[] =>
    typeof node === 'object' &&
    node !== null &&
    'files' in node &&
    typeof node.files === 'object' &&
    node.files !== null
      ? Object.entries(node.files).flatMap(([name, inside]) => walk(inside, `${at}/${name}`))
      : [at]
  return walk(head, '')
}

try {
  standIn()
  const words = ['--linux', 'dir', '--config', 'electron-builder.config.ts']
  const instead = [`-c.electronDist=${electron}`, `-c.directories.output=${path.join(place, 'dist')}`]
  const end = await runNode('node_modules/electron-builder/cli.js', [...words, ...instead])
  if (end.code !== 0) process.exitCode = 1
  else {
    const files = filesIn(path.join(packed, 'resources', 'app.asar'))
    const foreign = files.filter(
      (file) =>
        !/^\/(?:out\/(?:main|preload|renderer)\/|package\.json$|node_modules\/better-sqlite3\/)/u.test(file),
    )
    const wrong = await wrongFuses(path.join(packed, 'nhip-cau'))
    console.log(`In the archive: ${files.length} files, ${foreign.length} that do not belong there.`)
    console.log(wrong.length === 0 ? 'All fuses are set.' : `Wrong fuses: ${wrong.join(', ')}`)
    process.exitCode = foreign.length + wrong.length === 0 ? 0 : 1
  }
} finally {
  rmSync(place, { recursive: true, force: true })
}
