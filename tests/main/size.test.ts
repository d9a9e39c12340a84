import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

it('the shell stays under 500 lines', () => {
  const folder = join(root, 'src/main')
  const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length)
  expect(lines.length).toBeGreaterThan(4)
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(500)
})
