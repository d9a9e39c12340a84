import type { Me, Status } from '../../shared/accounts/contract.ts'
import type { Engine } from '../engine.ts'
import { readKeySlots } from '../register/key-file.ts'
import type { Reader } from '../register/reader.ts'
import { officeSettings } from '../settings/queries.ts'

export function statusOf(engine: Engine): Status {
  const { version } = engine.options
  const { desk, hasRegister } = engine
  if (desk !== null)
    return {
      stage: 'open',
      version,
      commune: officeSettings(desk.register.reader).commune,
      sample: desk.sample,
      me: desk.me,
      lastBackup: desk.lastBackup,
      hasRegister,
    }
  if (!hasRegister) return { stage: 'setup', version }
  const { commune, slots } = readKeySlots(engine.registerFile)
  const logins = slots.filter((slot) => slot.kind === 'account').map((slot) => slot.login)
  return { stage: 'locked', version, commune, logins }
}

export function listAccounts(reader: Reader): Me[] {
  return reader.all(
    reader.sql
      .selectFrom('account')
      .select(['id', 'login', 'full_name as fullName', 'role'])
      .where('disabled_at', 'is', null)
      .orderBy('id'),
  )
}
