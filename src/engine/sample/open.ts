import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { sitDown, unlock } from '../accounts/desk.ts'
import { hasSample, makeRegister, sampleAccount } from '../accounts/set-up.ts'
import type { Engine } from '../engine.ts'
import { writeSample } from './write.ts'

/** Opens the invented commune, making it first if this PC has none yet. */
export async function openSample(engine: Engine): Promise<{ commune: string }> {
  const { login, password } = sampleAccount
  const commune = 'Đảng ủy xã Mường Cai (mẫu)'
  if (hasSample(engine)) {
    await unlock(engine, engine.sampleFile, login, password)
    return { commune }
  }
  const wanted = { commune, superior: 'Tỉnh ủy Sơn La (mẫu)', ...sampleAccount }
  const { dataKey } = await makeRegister(engine, engine.sampleFile, wanted, true)
  await sitDown(engine, engine.sampleFile, dataKey, searchKey(login))
  if (engine.desk !== null) await writeSample(engine, engine.desk.register, {})
  return { commune }
}
