// Writes out/THIRD-PARTY.txt: whose work travels in the packed program, and on what terms.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readLock } from './licences/lock.ts'
import { shippedFolders } from './licences/shipped.ts'
import { type Licence, licenceOf } from './licences/text.ts'
import { root } from './process.ts'

const rule = '='.repeat(80)

function section({ name, version, licence, text }: Licence): string {
  return `${rule}\n${name} ${version} (${licence})\n${rule}\n\n${text.replaceAll('\r\n', '\n')}\n`
}

const licences = shippedFolders(readLock()).map((folder) => licenceOf(path.join(root, folder)))
const intro =
  'Nhịp Cầu dùng các phần mềm nguồn mở dưới đây; giữ nguyên điều khoản của từng phần mềm.\nNhịp Cầu contains the open source software named below, each under its own terms.\n'
const target = path.join(root, 'out', 'THIRD-PARTY.txt')
mkdirSync(path.dirname(target), { recursive: true })
writeFileSync(target, [intro, ...licences.map(section)].join('\n'))
console.log(`Named ${licences.length} packages in out/THIRD-PARTY.txt`)
