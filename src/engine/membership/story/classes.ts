import type { Reader } from '../../register/reader.ts'
import { joined, paperWords, type StoryFact } from './fact.ts'

const kinds = {
  awareness: 'lớp bồi dưỡng nhận thức về Đảng',
  new_member: 'lớp bồi dưỡng đảng viên mới',
  elementary_theory: 'lớp sơ cấp lý luận chính trị',
} as const

const results = {
  enrolled: null,
  completed: 'Hoàn thành',
  not_completed: 'Không hoàn thành',
  absent: 'Không đi học',
} as const

/** Classes sat in and certificates, those from elsewhere too. */
export function classFacts(reader: Reader, personId: number): StoryFact[] {
  return reader
    .all(
      reader.sql
        .selectFrom('enrollment')
        .leftJoin('training_class', 'training_class.id', 'enrollment.class_id')
        .select(['enrollment.id', 'enrollment.kind', 'result', 'certificate_number', 'certificate_date'])
        .select(['issuer', 'training_class.name as className', 'training_class.starts_on as from'])
        .select(['decision_number', 'class_id'])
        .where('person_id', '=', personId)
        .where('enrollment.trashed_at', 'is', null),
    )
    .flatMap((row): StoryFact[] => {
      const own = { table: 'enrollment', rowId: row.id } as const
      return [
        ...(row.class_id === null
          ? []
          : [
              {
                ...own,
                on: row.from,
                what: `Học ${kinds[row.kind]}`,
                detail: joined(row.className, results[row.result]),
                document: paperWords('Quyết định', row.decision_number),
              },
            ]),
        ...(row.certificate_number === null && row.certificate_date === null
          ? []
          : [
              {
                ...own,
                on: row.certificate_date,
                column: 'certificate_date',
                what: `Được cấp giấy chứng nhận ${kinds[row.kind]}`,
                detail: row.issuer,
                document: paperWords('Giấy chứng nhận', row.certificate_number),
              },
            ]),
      ]
    })
}
