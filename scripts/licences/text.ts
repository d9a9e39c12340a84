import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { standardTexts } from './standard-texts.ts'

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).default(''),
})

/** One package as it is named to whoever receives the program. */
export type Licence = { name: string; version: string; licence: string; text: string }

/** @throws Error when the package has neither a licence file nor one of the standard licences */
export function licenceOf(folder: string): Licence {
  const { name, version, license, author } = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  )
  const text = textOf(folder) ?? standardTexts[license]?.(author === '' ? `the authors of ${name}` : author)
  if (text === undefined) throw new Error(`${name} has no licence text`)
  return { name, version, licence: license, text: [text, ...builtIn(folder)].join('\n\n').trim() }
}

function textOf(folder: string): string | undefined {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
  if (files.length > 0)
    return files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n')
  const readme = path.join(folder, 'README.md')
  if (!existsSync(readme)) return undefined
  return /^#+ Licen[cs]e\s*\n([\s\S]*?Permission is hereby granted[\s\S]*?)(?=\n#|$(?![\s\S]))/im
    .exec(readFileSync(readme, 'utf8'))?.[1]
    ?.trim()
}

/** The database package is compiled from C sources of others, who name themselves at the head of that file. */
function builtIn(folder: string): string[] {
  const source = path.join(folder, 'deps/sqlite3/sqlite3.c')
  if (!existsSync(source)) return []
  const head = /^\/\*([\s\S]*?)\*\//.exec(readFileSync(source, 'utf8'))?.[1] ?? ''
  const lines = head.split('\n').map((line) => line.replace(/^\*\* ?/, '').trim())
  return [
    ['Compiled in:', ...lines.filter((line) => line !== '')].join('\n'),
    'Compiled in: SQLite, whose authors have put it into the public domain (https://www.sqlite.org/copyright.html).',
  ]
}
