import { type CommuneBody, communeBodyLabels } from '../../../shared/cells/posts.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { groupName } from '../groups.ts'
import { mark } from '../values/choices.ts'
import { bodiesSaidByTitle, communeBody } from '../values/commune-bodies.ts'
import { pastDate } from '../values/dates.ts'
import { CellProblem, remembered } from '../values/read.ts'
import { text } from '../values/texts.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { writeCommunePost } from '../write/commune-post.ts'
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
  title: string | null
  body: CommuneBody | null
  local: boolean | null
  from: PartialDate | null
  to: PartialDate | null
}

/** Posts of the commune that belong to no cell, of people whom the register knows. */
export class CommunePostsChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<Draft>
  readonly #whose: WhoseAct

  constructor(columns: readonly MappedColumn[], lookups: Lookups, known: KnownPeople) {
    super('commune-posts')
    this.#lookups = lookups
    const hasCellColumn = columns.some(({ field }) => field === 'cell')
    this.#whose = new WhoseAct(lookups, known, { hasCellColumn, cellRequired: false, maySayAgain: true })
    this.#reader = new DraftReader<Draft>(columns, {
      ...personReaders<Draft>(lookups),
      cell: into('cell', cellReader(lookups)),
      title: into('title', text(200)),
      body: into('body', remembered(communeBody)),
      local: into('local', remembered(mark)),
      from: into('from', pastDate(lookups.today)),
      to: into('to', pastDate(lookups.today)),
      note: into('note', text(500)),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft: Draft = {
      ...blankDraft(),
      cell: null,
      title: null,
      body: null,
      local: null,
      from: null,
      to: null,
    }
    const problems = this.#reader.read(row, draft)
    const unread = new Set(problems.map(({ field }) => field))
    const { title } = draft
    if (title === null && !unread.has('title')) problems.push({ field: 'title', reason: isMissing })
    const [said, another] = title === null ? [] : bodiesSaidByTitle(title)
    const sure = another === undefined ? said : undefined
    const body = draft.body ?? sure ?? bodyOfHeading(group)
    if (body === null && title !== null && !unread.has('body'))
      problems.push({
        field: 'body',
        reason:
          another === undefined
            ? 'Chức danh chưa nói rõ thuộc khối nào. Ghi khối ở cột này.'
            : 'Chức danh này nhắc đến nhiều khối. Mỗi chức danh một dòng, hoặc ghi khối ở cột này.',
      })
    const read = this.#whose.read(row, null, draft, problems, (whole) => whole)
    const whose = this.personOf(row, group, read)
    if (whose === null) return
    const { known } = whose
    if (known === null || title === null || body === null) {
      this.reject(row, group, [notInRegister])
      return
    }
    const { local, from, to, note } = draft
    const wanted = { personId: known.id, title, body, local, from, to, note }
    const shown = { ...draft, body: communeBodyLabels[body] }
    this.plan(row, group, {
      write: (change) => writeCommunePost(change, wanted, `${known.fullName} giữ chức danh ${title}`),
      shown: ({ field }) => showValue(field, fieldOf(shown, field), this.#lookups),
      warnings: [],
      fields: {},
      mainField: 'title',
    })
  }
}

/** "I. Khối Đảng" over the rows. */
function bodyOfHeading(group: Group | null): CommuneBody | null {
  if (group === null) return null
  const read = communeBody({ kind: 'text', text: groupName(group.row), value: null })
  return read instanceof CellProblem ? null : read
}
