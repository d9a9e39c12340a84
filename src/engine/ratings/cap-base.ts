import { capBaseSchema } from '../../shared/ratings/contract.ts'
import type { CapBase } from '../../shared/ratings/rules.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { writeSetting } from '../settings/commands.ts'
import { readSetting } from '../settings/queries.ts'

const key = 'ratings.cap-base'

/** On what the office takes the cap; most take it of those rated good or better. */
export function capBase(reader: Reader): CapBase {
  return capBaseSchema.optional().parse(readSetting(reader, key)) ?? 'good_or_better'
}

export function setCapBase(change: Change, base: CapBase): CapBase {
  writeSetting(change, key, base)
  change.describe('Đặt cơ sở tính tỷ lệ xuất sắc')
  return base
}
