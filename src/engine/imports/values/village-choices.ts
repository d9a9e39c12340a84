import { type VillageKind, villageKindLabels, villageKindSchema } from '../../../shared/villages/contract.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { choice } from './choices.ts'

const otherWords: Record<VillageKind, readonly string[]> = {
  ban: ['Làng', 'Buôn'],
  thon: ['Xóm', 'Ấp'],
  to_dan_pho: ['TDP', 'Khu phố', 'Tổ'],
  tieu_khu: ['TK'],
  khac: [],
}

export const villageKind = choice<VillageKind>(
  villageKindSchema.options.map((kind) => [kind, [villageKindLabels[kind], ...otherWords[kind]]]),
  'Chọn một loại trong tệp mẫu.',
)

const saidByName: readonly (readonly [RegExp, VillageKind])[] = [
  [/^ban /, 'ban'],
  [/^thon /, 'thon'],
  [/^(?:to dan pho|tdp) /, 'to_dan_pho'],
  [/^(?:tieu khu|tk) /, 'tieu_khu'],
]

/** The kind that a name itself says ("Bản Na"), else null. */
export function villageKindSaidByName(name: string): VillageKind | null {
  const key = searchKey(name)
  return saidByName.find(([words]) => words.test(key))?.[1] ?? null
}
