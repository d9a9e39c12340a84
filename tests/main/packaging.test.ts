import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import configuration from '../../electron-builder.config.ts'
import { FUSES, wrongFuses } from '../../scripts/fuses.ts'

const root = resolve(import.meta.dirname, '../..')

/** electron-builder's own check of a configuration; throws with its own words. */
async function validate(config: unknown): Promise<void> {
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const loaded: unknown = fromBuilder('app-builder-lib/out/util/config/config.js')
  if (typeof loaded !== 'object' || loaded === null || !('validateConfiguration' in loaded))
    throw new Error('moved')
  const check = loaded.validateConfiguration
  if (typeof check !== 'function') throw new Error('moved')
  await Reflect.apply(check, undefined, [structuredClone(config), { isEnabled: false }])
}

describe('the packing configuration', () => {
  it('is valid by the schema of electron-builder', async () => {
    await expect(validate(configuration)).resolves.toBeUndefined()
    await expect(validate({ ...configuration, electronFuse: {} })).rejects.toThrow(/electronFuse/)
    await expect(validate({ ...configuration, asar: 'yes' })).rejects.toThrow(/asar/)
  })

  it('ships nothing but the bundles and the database', () => {
    const { files } = configuration
    expect(files).toContain('!node_modules/**')
    const modules = (Array.isArray(files) ? files : []).filter(
      (f) => typeof f === 'string' && f.startsWith('node_modules/'),
    )
    expect(modules.every((file) => String(file).startsWith('node_modules/better-sqlite3/'))).toBe(true)
    expect(configuration.asarUnpack).toEqual(['**/*.node'])
    expect(configuration.publish).toBeNull()
  })

  it('names a native file that the database package really has, for each platform', () => {
    const prebuilds = readdirSync(join(root, 'node_modules/better-sqlite3/prebuilds'))
    expect(prebuilds).toEqual(expect.arrayContaining(['linux-x64.node', 'win32-x64.node']))
  })

  it('installs for one person, and leaves the register when it is removed', () => {
    expect(configuration.nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false })
  })
})

describe('the fuses', () => {
  it('are those of a program that runs as nothing but itself', () => {
    expect(configuration.electronFuses).toEqual(FUSES)
    expect(FUSES).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
    })
  })

  it.each([
    [
      'as downloaded',
      '101100011',
      [
        'runAsNode',
        'enableCookieEncryption',
        'enableNodeOptionsEnvironmentVariable',
        'enableNodeCliInspectArguments',
        'enableEmbeddedAsarIntegrityValidation',
        'onlyLoadAppFromAsar',
        'grantFileProtocolExtraPrivileges',
      ],
    ],
    ['as packed', '010011001', []],
  ])('are read back from an executable (%s)', async (_name, wire, wrong) => {
    const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-fuses-'))
    const sentinel = readFileSync(join(root, 'node_modules/@electron/fuses/dist/constants.js'), 'utf8').match(
      /SENTINEL = '(\w+)'/,
    )?.[1]
    const file = join(folder, 'electron')
    writeFileSync(
      file,
      Buffer.concat([
        Buffer.from(`....${sentinel}`),
        Buffer.from([1, wire.length]),
        Buffer.from(`${wire}....`),
      ]),
    )
    expect((await wrongFuses(file)).sort()).toEqual([...wrong].sort())
    rmSync(folder, { recursive: true })
  })
})
