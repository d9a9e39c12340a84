import { type PostKind, postKindLabels } from '../../../shared/cells/fields.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { pastDate } from '../values/dates.ts'
import type { Named } from '../values/named.ts'
import { postKind } from '../values/post-choices.ts'
import { reading, remembered } from '../values/read.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { type ListedPost, writePost } from '../write/post.ts'
import { ActsChecker } from './acts.ts'
import { cellReader } from './cell-of-row.ts'
import type { MappedColumn } from './columns.ts'
import type { KnownPeople } from './known-people.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { blankDraft, into, type PersonDraft, personReaders } from './person-draft.ts'
import { DraftReader, type Group, isMissing } from './row-checker.ts'
import { showValue } from './show-value.ts'
import { notInRegister, WhoseAct } from './whose-act.ts'

type Draft = PersonDraft & {
  cell: LivingCell | null
  post: PostKind | null
  village: Named | null
  from: PartialDate | null
  to: PartialDate | null
}

/** Posts that belong to a village of the cell. */
const ofVillages: readonly (PostKind | null)[] = ['village_head', 'front_head']

/** Posts of cells and villages: people and cells that the register knows. */
export class PostsChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<Draft>
  readonly #whose: WhoseAct

  constructor(columns: readonly MappedColumn[], lookups: Lookups, known: KnownPeople) {
    super('posts')
    this.#lookups = lookups
    const hasCellColumn = columns.some(({ field }) => field === 'cell')
    this.#whose = new WhoseAct(lookups, known, { hasCellColumn, cellRequired: true, maySayAgain: true })
    this.#reader = new DraftReader<Draft>(columns, {
      ...personReaders<Draft>(lookups),
      cell: into('cell', cellReader(lookups)),
      post: into('post', remembered(postKind)),
      village: into('village', remembered(reading((cell) => lookups.villages.find(cell.text)))),
      from: into('from', pastDate(lookups.today)),
      to: into('to', pastDate(lookups.today)),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft: Draft = { ...blankDraft(), cell: null, post: null, village: null, from: null, to: null }
    const problems = this.#reader.read(row, draft)
    const unread = new Set(problems.map(({ field }) => field))
    const { post, from, to } = draft
    if (post === null && !unread.has('post')) problems.push({ field: 'post', reason: isMissing })
    const village = ofVillages.includes(post) ? draft.village : null
    if (draft.cell === null && village !== null && !unread.has('cell')) {
      const [only, another] = this.#lookups.cellsOfVillage.get(village.id) ?? []
      if (another === undefined) draft.cell = only ?? null
    }
    const read = this.#whose.read(row, group, draft, problems, (whole) => whole)
    const whose = this.personOf(row, group, read)
    if (whose === null) return
    const { known, cell } = whose
    if (known === null || cell === null || post === null) {
      this.reject(row, group, [notInRegister])
      return
    }
    const listed: ListedPost = {
      cellId: cell.id,
      personId: known.id,
      post,
      villageId: village?.id ?? null,
      from,
      to,
      said: `${known.fullName} giữ chức vụ ${postKindLabels[post]} ở ${cell.name}`,
    }
    const shown = { ...draft, cell }
    this.plan(row, group, {
      write: (change) => writePost(change, listed),
      shown: ({ field }) => showValue(field, fieldOf(shown, field), this.#lookups),
      warnings: [],
      fields: {},
      mainField: 'post',
    })
  }
}
