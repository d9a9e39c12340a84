import { searchKey } from '../vocabulary/search-key.ts'
import { type VillageKind, villageKindLabels } from './contract.ts'

/** A village's name inside a sentence: "Bản Lạn" as it is, "Lạn" of the kind bản as "bản Lạn". */
export function villageInSentence(name: string, kind: VillageKind): string {
  const saysItself = /^(ban|thon|to|tieu khu|khu|xom|khoi|ap|pho) /u.test(`${searchKey(name)} `)
  return saysItself || kind === 'khac' ? name : `${villageKindLabels[kind].toLowerCase()} ${name}`
}
