import type { Grade, Result } from '../../../shared/classes/fields.ts'
import { resultAfterGrade } from '../../../shared/classes/rules.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { updateCertificate } from '../../classes/issuing.ts'
import { saveResults } from '../../classes/results.ts'
import { enroll } from '../../classes/seat.ts'
import type { Change } from '../../register/change.ts'
import { grade, learnerResult } from '../values/class-choices.ts'
import { pastDate } from '../values/dates.ts'
import type { NameBook, Named } from '../values/named.ts'
import { score, wholeNumber } from '../values/numbers.ts'
import { reading, remembered } from '../values/read.ts'
import { text } from '../values/texts.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { ActsChecker, AlreadyThere } from './acts.ts'
import { cellReader } from './cell-of-row.ts'
import type { MappedColumn } from './columns.ts'
import type { KnownPeople, KnownPerson } from './known-people.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { blankDraft, into, type PersonDraft, personReaders } from './person-draft.ts'
import { DraftReader, type Group, isMissing } from './row-checker.ts'
import { showValue } from './show-value.ts'
import { WhoseAct } from './whose-act.ts'

interface Learned {
  present: number | null
  excused: number | null
  unexcused: number | null
  score: number | null
  grade: Grade | null
  result: Result | null
  certificateNumber: string | null
  certificateDate: PartialDate | null
}

type Draft = PersonDraft & Learned & { cell: LivingCell | null; class: Named | null }

const blank = (): Draft => ({
  ...blankDraft(),
  cell: null,
  class: null,
  present: null,
  excused: null,
  unexcused: null,
  score: null,
  grade: null,
  result: null,
  certificateNumber: null,
  certificateDate: null,
})

/** Why somebody not entitled sits in a class that was held long ago. */
const fromTheLedger = 'Nhập từ danh sách lớp đã học'

/** Who sat in which class, and with what: people and classes that the register knows. */
export class EnrollmentsChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<Draft>
  readonly #whose: WhoseAct

  constructor(
    columns: readonly MappedColumn[],
    lookups: Lookups,
    known: KnownPeople,
    classes: NameBook<Named>,
  ) {
    super('enrollments')
    this.#lookups = lookups
    this.#whose = new WhoseAct(lookups, known, {
      hasCellColumn: columns.some(({ field }) => field === 'cell'),
      cellRequired: false,
      maySayAgain: true,
    })
    const count = wholeNumber(120)
    this.#reader = new DraftReader<Draft>(columns, {
      ...personReaders<Draft>(lookups),
      cell: into('cell', cellReader(lookups)),
      class: into('class', remembered(reading((cell) => classes.find(cell.text)))),
      present: into('present', count),
      excused: into('excused', count),
      unexcused: into('unexcused', count),
      score: into('score', score),
      grade: into('grade', remembered(grade)),
      result: into('result', remembered(learnerResult)),
      certificateNumber: into('certificateNumber', text(100)),
      certificateDate: into('certificateDate', pastDate(lookups.today)),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft = blank()
    const problems = this.#reader.read(row, draft)
    if (draft.class === null && !problems.some(({ field }) => field === 'class'))
      problems.push({ field: 'class', reason: isMissing })
    const read = this.#whose.read(row, group, draft, problems, (whole) => whole)
    const whose = this.personOf(row, group, read)
    if (whose === null) return
    const { known } = whose
    const seat = draft.class
    if (known === null || seat === null) {
      this.reject(row, group, [
        {
          field: 'fullName',
          reason:
            'Chưa có người này trong sổ. Nhập danh sách đảng viên hoặc quần chúng ưu tú trước, hoặc ghi đủ ngày sinh, giới tính, chi bộ để nhận ra.',
        },
      ])
      return
    }
    const { today } = this.#lookups
    this.plan(row, group, {
      write: (change) => writeLearner(change, seat, known, draft, today),
      shown: ({ field }) => showValue(field, fieldOf(draft, field), this.#lookups),
      warnings: [],
      fields: { number: 'certificateNumber', issuedOn: 'certificateDate' },
      mainField: 'fullName',
    })
  }
}

function writeLearner(change: Change, seat: Named, known: KnownPerson, draft: Draft, today: Day): void {
  const rowOf = () =>
    change
      .statement<{ id: number; version: number }>(
        'SELECT id, version FROM enrollment WHERE class_id = ? AND person_id = ? AND trashed_at IS NULL',
      )
      .get(seat.id, known.id)
  if (rowOf() !== undefined)
    throw new AlreadyThere(
      'fullName',
      `Đã có tên trong ${seat.name}. Không ghi lần nữa; sửa ở lớp đó nếu cần.`,
    )
  enroll(change, { classId: seat.id, personIds: [known.id], passReason: fromTheLedger }, today)
  const seated = rowOf()
  if (seated === undefined) return
  const { present, excused, unexcused, score: mark, grade: given, note } = draft
  const certified = draft.certificateNumber !== null || draft.certificateDate !== null
  const result =
    draft.result ?? (certified ? 'completed' : resultAfterGrade({ grade: given, result: 'enrolled' }))
  const { id } = seated
  saveResults(change, {
    classId: seat.id,
    rows: [
      { id, version: seated.version, present, excused, unexcused, score: mark, grade: given, result, note },
    ],
  })
  if (!certified) return
  updateCertificate(
    change,
    {
      id,
      version: rowOf()?.version ?? 0,
      fields: {
        number: draft.certificateNumber,
        issuedOn: draft.certificateDate,
        issuer: null,
        receivedBy: null,
      },
    },
    today,
  )
}
