import * as z from 'zod'
import type { Sight } from '../../shared/inspections/contract.ts'
import { type Role, roleLabels, roleSchema } from '../../shared/rpc/base.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { readSetting } from '../settings/queries.ts'

const settingKey = 'inspections.readers'
const rolesSchema = z.array(roleSchema)

/** Until the administrator names others. */
const firstRoles: readonly Role[] = ['administrator']

export function readersOf(reader: Reader): readonly Role[] {
  return rolesSchema.optional().parse(readSetting(reader, settingKey)) ?? firstRoles
}

export function mayReadMembers(reader: Reader, role: Role): boolean {
  return readersOf(reader).includes(role)
}

export function sightOf(reader: Reader, role: Role): Sight {
  const roles = readersOf(reader)
  return { mayReadMembers: roles.includes(role), roles: [...roles] }
}

export function saveReaders(change: Change, roles: readonly Role[]): void {
  const named = roleSchema.options.filter((role) => roles.includes(role))
  writeSetting(change, settingKey, named)
  const words = named.map((role) => roleLabels[role]).join(', ')
  change.describe(`Quy định vai trò được đọc vụ việc về đảng viên: ${words === '' ? 'không ai' : words}`)
}

/** @throws RegisterError FORBIDDEN for a case that this account may count and not read */
export function refuseUnread(): RegisterError {
  return new RegisterError(
    'FORBIDDEN',
    'Vụ việc về đảng viên chỉ mở cho vai trò được người quản trị chỉ định. Dữ liệu không mất. Hãy nhờ người được giao.',
  )
}
