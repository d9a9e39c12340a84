// Writes dist/SHA256SUMS.txt over the packed files: node scripts/checksums.ts [folder]
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './process.ts'

const packed = /\.(?:exe|zip|AppImage|deb)$/u

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

/** Lines as `sha256sum -c` reads them, by name. */
export async function checksums(folder: string): Promise<string> {
  const names = readdirSync(folder).filter((name) => packed.test(name))
  const lines: string[] = []
  for (const name of names.sort()) lines.push(`${await sumOf(path.join(folder, name))}  ${name}\n`)
  return lines.join('')
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist'))
  const sums = existsSync(folder) ? await checksums(folder) : ''
  if (sums === '') {
    console.error(`Nothing packed lies in ${folder}; npm run package makes it.`)
    process.exitCode = 1
  } else {
    writeFileSync(path.join(folder, 'SHA256SUMS.txt'), sums)
    process.stdout.write(sums)
  }
}
