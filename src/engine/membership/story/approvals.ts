import type { Reader } from '../../register/reader.ts'
import { paperWords, type StoryFact } from './fact.ts'

const purposes = {
  recognition: 'công nhận cảm tình Đảng',
  awareness_class: 'cử đi học lớp bồi dưỡng nhận thức về Đảng',
  open_dossier: 'cho làm hồ sơ kết nạp',
} as const

/** What was asked of the superior body for the person, month by month, and what it answered. */
export function approvalFacts(reader: Reader, personId: number): StoryFact[] {
  return reader
    .all(
      reader.sql
        .selectFrom('approval_item')
        .innerJoin('approval_batch', 'approval_batch.id', 'approval_item.batch_id')
        .innerJoin('sympathizer', 'sympathizer.id', 'approval_item.sympathizer_id')
        .select(['approval_item.id', 'purpose', 'submission_number', 'submission_date', 'result', 'reason'])
        .select(['approval_item.answer_number', 'approval_item.answer_date'])
        .select(['approval_batch.answer_number as batchNumber', 'approval_batch.answer_date as batchDate'])
        .where('sympathizer.person_id', '=', personId)
        .where('sympathizer.trashed_at', 'is', null)
        .where('approval_batch.trashed_at', 'is', null),
    )
    .flatMap((row): StoryFact[] => {
      const own = { table: 'approval_item', rowId: row.id } as const
      const asked = purposes[row.purpose]
      return [
        {
          ...own,
          on: row.submission_date,
          what: `Đề nghị ${asked}`,
          document: paperWords('Tờ trình', row.submission_number),
        },
        ...(row.result === null
          ? []
          : [
              {
                ...own,
                on: row.answer_date ?? row.batchDate,
                column: 'result',
                what: row.result === 'agreed' ? `Được đồng ý ${asked}` : `Trả lại đề nghị ${asked}`,
                detail: row.reason,
                document: paperWords('Văn bản', row.answer_number ?? row.batchNumber),
              },
            ]),
      ]
    })
}
