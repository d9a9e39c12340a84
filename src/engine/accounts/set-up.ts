import { existsSync } from 'node:fs'
import { backupStamp } from '../../shared/backups/rules.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { leftName, moveAside } from '../backups/swap.ts'
import type { Engine } from '../engine.ts'
import { makeRegisterFile, openRegister, type Register } from '../register/register.ts'
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
 * A new register with its office and its first administrator, closed again. Whole or not at all: a power cut in between must
 * not leave a register that has no account and that nobody could ever enter.
 * @param fill what else belongs into it from the beginning
 * @returns the recovery code, to be shown once.
 * @throws RegisterError CONFLICT when the file exists
 */
export async function makeRegister(
  engine: Engine,
  file: string,
  wanted: SetUp,
  sample: boolean,
  fill: (register: Register) => Promise<void> = async () => undefined,
): Promise<{ recoveryCode: string; dataKey: Buffer }> {
  const { commune, login, password } = wanted
  const aside = leftName(file, backupStamp(engine.now()))
  let isMoved = false
  const fillDraft = async (draft: string, dataKey: Buffer): Promise<void> => {
    const register = await openRegister(draft, dataKey, { now: engine.now, beforeMigration: () => undefined })
    try {
      await writeFirst(engine, register, wanted, sample)
      await refreshRegulations(engine, register)
      await fill(register)
    } finally {
      await register.close()
    }
    // A register that is no longer here may be found again, and then its keys open it. Its WAL would be played into the new one.
    isMoved = true
    moveAside(file, aside)
  }
  try {
    return await makeRegisterFile({ file, commune, login, password }, fillDraft)
  } catch (error) {
    if (isMoved) moveAside(aside, file)
    throw error
  }
}

async function writeFirst(
  engine: Engine,
  register: Register,
  { commune, superior, fullName, login }: SetUp,
  sample: boolean,
): Promise<void> {
  const author = { accountId: null, name: fullName, door: engine.options.door }
  await register.commands.run(author, (change) => {
    writeSetting(change, 'office', firstOfficeSettings(commune, superior))
    writeSetting(change, 'sample', sample)
    change.insert('account', {
      login,
      login_key: searchKey(login),
      full_name: fullName,
      role: 'administrator',
      screen: null,
      created_at: engine.now().toISOString(),
      disabled_at: null,
    })
    change.describe(`Tạo sổ của ${commune}`)
  })
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
