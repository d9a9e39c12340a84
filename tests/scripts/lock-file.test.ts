import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

describe('package-lock.json', () => {
  it('names every optional platform package, so that npm ci finds the lock whole on every system', () => {
    const file = join(import.meta.dirname, '..', '..', 'package-lock.json')
    const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          packages[`node_modules/${name}`] === undefined &&
          packages[`${place}/node_modules/${name}`] === undefined,
      ),
    )
    expect(missing).toEqual([])
  })
})
