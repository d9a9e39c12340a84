import type { VillageFields, VillageKind } from '../../../shared/villages/contract.ts'
import { villageInSentence } from '../../../shared/villages/rules.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { Change } from '../../register/change.ts'
import { createVillage } from '../../villages/commands.ts'
import { mark } from '../values/choices.ts'
import { pastDate } from '../values/dates.ts'
import { remembered } from '../values/read.ts'
import { text } from '../values/texts.ts'
import { villageKind, villageKindSaidByName } from '../values/village-choices.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { ActsChecker, AlreadyThere } from './acts.ts'
import type { FieldReaders, MappedColumn } from './columns.ts'
import type { Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { into } from './person-draft.ts'
import { DraftReader, isMissing } from './row-checker.ts'
import { showValue } from './show-value.ts'

export interface VillageDraft {
  name: string | null
  kind: VillageKind | null
  border: boolean | null
  hard: boolean | null
  region3: boolean | null
  from: PartialDate | null
  to: PartialDate | null
  note: string | null
}

export const blankVillage = (): VillageDraft => ({
  name: null,
  kind: null,
  border: null,
  hard: null,
  region3: null,
  from: null,
  to: null,
  note: null,
})

export function villageReaders(today: Day): FieldReaders<VillageDraft> {
  return {
    name: into('name', text(120)),
    kind: into('kind', remembered(villageKind)),
    border: into('border', remembered(mark)),
    hard: into('hard', remembered(mark)),
    region3: into('region3', remembered(mark)),
    from: into('from', pastDate(today)),
    to: into('to', pastDate(today)),
    note: into('note', text(2000)),
  }
}

/** The villages and quarters of the commune. */
export class VillagesChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<VillageDraft>

  constructor(columns: readonly MappedColumn[], lookups: Lookups) {
    super('villages')
    this.#lookups = lookups
    this.#reader = new DraftReader<VillageDraft>(columns, villageReaders(lookups.today))
  }

  take(row: SheetRow): void {
    const draft = blankVillage()
    const problems = this.#reader.read(row, draft)
    const unread = new Set(problems.map(({ field }) => field))
    const { name } = draft
    if (name === null && !unread.has('name')) problems.push({ field: 'name', reason: isMissing })
    const kind = draft.kind ?? (name === null ? null : villageKindSaidByName(name))
    if (kind === null && name !== null && !unread.has('kind'))
      problems.push({
        field: 'kind',
        reason:
          'Chưa ghi loại, và tên không nói rõ là bản, thôn, tổ dân phố hay tiểu khu. Ghi loại theo tệp mẫu.',
      })
    if (problems.length > 0 || name === null || kind === null) {
      this.reject(row, null, problems)
      return
    }
    const fields = {
      ...draft,
      name,
      kind,
      border: draft.border ?? false,
      hard: draft.hard ?? false,
      region3: draft.region3 ?? false,
    }
    this.plan(row, null, {
      write: (change) => writeVillage(change, fields),
      shown: ({ field }) => showValue(field, fieldOf(fields, field), this.#lookups),
      warnings: [],
      fields: {},
      mainField: 'name',
    })
  }
}

/** "Bản Na" and "Na" of the kind bản are one village. */
function writeVillage(change: Change, fields: VillageFields): void {
  const wanted = villageInSentence(fields.name, fields.kind)
  const known = change
    .all(change.sql.selectFrom('village').select(['name', 'kind']).where('trashed_at', 'is', null))
    .map(({ name, kind }) => villageInSentence(name, kind))
    .find((name) => name.toLowerCase() === wanted.toLowerCase() && searchKey(name) === searchKey(wanted))
  if (known !== undefined)
    throw new AlreadyThere(
      'name',
      `Đã có trong sổ: ${known}. Không ghi lần nữa; sửa thôn, bản trong sổ nếu cần.`,
    )
  createVillage(change, fields)
}
