import { sitDown } from '../accounts/desk.ts'
import { hasSample, makeRegister, sampleAccount } from '../accounts/set-up.ts'
import { refreshCatalogs } from '../catalogs/refresh.ts'
import type { Engine } from '../engine.ts'
import { readKeySlots } from '../register/key-file.ts'
import { unwrapKey } from '../register/keys.ts'
import { RegisterError } from '../register/register-error.ts'
import { type SampleSize, writeSample } from './write.ts'

const commune = 'Đảng ủy xã Mường Cai (mẫu)'

/** Makes a register that holds the invented commune and marks itself as such. Whole or not at all. */
export async function makeSample(
  engine: Engine,
  file: string,
  size: SampleSize,
  password: string = sampleAccount.password,
): Promise<{ dataKey: Buffer; recoveryCode: string }> {
  const wanted = { commune, superior: 'Tỉnh ủy Sơn La (mẫu)', ...sampleAccount, password }
  return makeRegister(engine, file, wanted, true, async (register) => {
    // the monthly lists are frozen with the names of the official lists, not with their codes
    await refreshCatalogs(engine, register)
    await writeSample(engine, register, size)
  })
}

/** Opens the invented commune, making it first if this PC has none yet. */
export async function openSample(engine: Engine): Promise<{ commune: string }> {
  const { login, password } = sampleAccount
  if (hasSample(engine)) {
    // everybody knows this password: opening with it neither waits for wrong ones at the register nor forgets them
    const slot = readKeySlots(engine.sampleFile).slots.find((each) => each.login === login)
    if (slot === undefined) throw new RegisterError('WRONG_PASSWORD')
    await sitDown(engine, engine.sampleFile, await unwrapKey(slot, password), login)
    return { commune }
  }
  const { dataKey } = await makeSample(engine, engine.sampleFile, {})
  await sitDown(engine, engine.sampleFile, dataKey, login)
  return { commune }
}
