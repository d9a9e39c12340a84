import type { ClassFields, ClassKind, OrganiserKind } from '../../../shared/classes/fields.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { createClass } from '../../classes/commands.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import { classKind, organiserKind } from '../values/class-choices.ts'
import { pastDate } from '../values/dates.ts'
import { NameBook, type Named, type NameWords } from '../values/named.ts'
import { wholeNumber } from '../values/numbers.ts'
import { remembered } from '../values/read.ts'
import { text } from '../values/texts.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { ActsChecker, AlreadyThere } from './acts.ts'
import type { MappedColumn } from './columns.ts'
import type { Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { into } from './person-draft.ts'
import { DraftReader, isMissing } from './row-checker.ts'
import { showValue } from './show-value.ts'

const classWords: NameWords = {
  what: 'lớp',
  advice: 'Kiểm tra chính tả, hoặc mở lớp này trong sổ (nhập danh sách lớp) rồi nhập lại.',
  leads: [/^(?:lớp|lop)\s+/iu],
}

/** The classes of the register by name. */
export function classBook(reader: Reader): NameBook<Named> {
  return new NameBook(
    reader.all(
      reader.sql
        .selectFrom('training_class')
        .select(['id', 'name', 'decision_number as place'])
        .where('trashed_at', 'is', null)
        .orderBy('id'),
    ),
    classWords,
  )
}

interface Draft {
  kind: ClassKind | null
  name: string | null
  code: string | null
  decisionNumber: string | null
  decisionDate: PartialDate | null
  place: string | null
  organiser: string | null
  organiserKind: OrganiserKind | null
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  sessions: number | null
  note: string | null
}

const blank = (): Draft => ({
  kind: null,
  name: null,
  code: null,
  decisionNumber: null,
  decisionDate: null,
  place: null,
  organiser: null,
  organiserKind: null,
  startsOn: null,
  endsOn: null,
  sessions: null,
  note: null,
})

/** Classes that were held: a ledger of the political centre. */
export class ClassesChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<Draft>

  constructor(columns: readonly MappedColumn[], lookups: Lookups) {
    super('classes')
    this.#lookups = lookups
    const date = pastDate(lookups.today)
    this.#reader = new DraftReader<Draft>(columns, {
      kind: into('kind', remembered(classKind)),
      name: into('name', text(200)),
      code: into('code', text(40)),
      decisionNumber: into('decisionNumber', text(60)),
      decisionDate: into('decisionDate', date),
      place: into('place', text(200)),
      organiser: into('organiser', text(200)),
      organiserKind: into('organiserKind', remembered(organiserKind)),
      startsOn: into('startsOn', date),
      endsOn: into('endsOn', date),
      sessions: into('sessions', wholeNumber(120)),
      note: into('note', text(2000)),
    })
  }

  take(row: SheetRow): void {
    const draft = blank()
    const problems = this.#reader.read(row, draft)
    const unread = new Set(problems.map(({ field }) => field))
    const { name } = draft
    if (name === null && !unread.has('name')) problems.push({ field: 'name', reason: isMissing })
    const kind = draft.kind ?? (name === null ? null : kindSaidByName(name))
    if (kind === null && name !== null && !unread.has('kind'))
      problems.push({
        field: 'kind',
        reason: 'Chưa ghi loại lớp, và tên lớp không nói rõ loại. Ghi loại theo tệp mẫu.',
      })
    if (problems.length > 0 || name === null || kind === null) {
      this.reject(row, null, problems)
      return
    }
    const fields: ClassFields = { ...draft, name, kind, organiserKind: draft.organiserKind ?? 'centre' }
    this.plan(row, null, {
      write: (change) => writeClass(change, fields),
      shown: ({ field }) => showValue(field, fieldOf(fields, field), this.#lookups),
      warnings: [],
      fields: {},
      mainField: 'name',
    })
  }
}

function kindSaidByName(name: string): ClassKind | null {
  const key = searchKey(name)
  if (/nhan thuc|cam tinh|doi tuong dang/.test(key)) return 'awareness'
  if (/dang vien moi/.test(key)) return 'new_member'
  return /so cap/.test(key) ? 'elementary_theory' : null
}

function writeClass(change: Change, fields: ClassFields): void {
  const known = change
    .statement<{ name: string }>(
      `SELECT name FROM training_class WHERE trashed_at IS NULL AND kind = ? AND name_key = ?
       AND (starts_on IS NULL OR ? IS NULL OR starts_on = ?)`,
    )
    .get(fields.kind, searchKey(fields.name), fields.startsOn, fields.startsOn)
  if (known !== undefined)
    throw new AlreadyThere(
      'name',
      `Đã có trong sổ: ${known.name}. Không ghi lần nữa; sửa lớp trong sổ nếu cần.`,
    )
  createClass(change, fields)
}
