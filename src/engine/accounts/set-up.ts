import { existsSync } from 'node:fs'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Engine } from '../engine.ts'
import { makeRegisterFile, openRegister } from '../register/register.ts'
import { refreshRegulations } from '../regulations/refresh.ts'
import { firstOfficeSettings, writeSetting } from '../settings/commands.ts'
import { sitDown } from './desk.ts'

export interface SetUp {
  readonly commune: string
  readonly superior: string
  readonly fullName: string
  readonly login: string
  readonly password: string
}

/**
 * A new register with its office and its first administrator, closed again.
 * @returns the recovery code, to be shown once.
 * @throws RegisterError CONFLICT when the file exists
 */
export async function makeRegister(
  engine: Engine,
  file: string,
  wanted: SetUp,
  sample: boolean,
): Promise<{ recoveryCode: string; dataKey: Buffer }> {
  const { commune, login, password } = wanted
  const { dataKey, recoveryCode } = await makeRegisterFile({ file, commune, login, password })
  const register = await openRegister(file, dataKey, { now: engine.now, beforeMigration: () => undefined })
  try {
    await register.commands.run(
      { accountId: null, name: wanted.fullName, door: engine.options.door },
      (change) => {
        writeSetting(change, 'office', firstOfficeSettings(commune, wanted.superior))
        writeSetting(change, 'sample', sample)
        change.insert('account', {
          login,
          login_key: searchKey(login),
          full_name: wanted.fullName,
          role: 'administrator',
          screen: null,
          created_at: engine.now().toISOString(),
          disabled_at: null,
        })
        change.describe(`Tạo sổ của ${commune}`)
      },
    )
    await refreshRegulations(engine, register)
  } finally {
    await register.close()
  }
  return { recoveryCode, dataKey }
}

/** Creates the office's own register and leaves its administrator sitting at it. */
export async function setUp(engine: Engine, wanted: SetUp): Promise<string> {
  const { recoveryCode, dataKey } = await makeRegister(engine, engine.registerFile, wanted, false)
  await sitDown(engine, engine.registerFile, dataKey, wanted.login)
  return recoveryCode
}

/** The password of the sample is no secret: everything in it is invented. */
export const sampleAccount = {
  login: 'mau',
  password: 'xa-mau-nhip-cau',
  fullName: 'Người dùng thử',
} as const

/** Whether the sample commune has been made before. */
export function hasSample(engine: Engine): boolean {
  return existsSync(engine.sampleFile)
}
