import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ApprovalPurpose } from '../../shared/approvals/fields.ts'
import { happenedBy, happenedWithin } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

/**
 * One row a request (lượt): somebody put forward twice counts twice. What was sent stays counted, also when the person's own
 * record went to the trash later: the paper is out.
 */
function requests(also: RawBuilder<SqlBool>, purpose?: ApprovalPurpose): SetQuery {
  return sql`SELECT item.id AS id, item.cell_id AS cell_id
    FROM approval_item AS item JOIN approval_batch AS batch ON batch.id = item.batch_id
    WHERE batch.trashed_at IS NULL AND ${purpose === undefined ? sql`TRUE` : sql`batch.purpose = ${purpose}`} AND ${also}`
}

const sentWithin = (scope: Scope) => happenedWithin('batch.sent_on', scope.from, scope.to)

/** An answer without a day counts as given on no day before it was asked for: it is there by any later day. */
const answeredBy = (scope: Scope, result: 'agreed' | 'returned') =>
  sql<SqlBool>`(item.result IS ${result} AND (item.answer_date IS NULL OR ${happenedBy('item.answer_date', scope.to)}))`

const sentAndAnswered = (scope: Scope, result: 'agreed' | 'returned') =>
  sql<SqlBool>`(${sentWithin(scope)} AND ${answeredBy(scope, result)})`

const set = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'approval_item',
  meaning,
  query,
})

const proposed = (what: string, purpose?: ApprovalPurpose): RecordSet =>
  set(`Lượt người được đề nghị ${what} trong các danh sách gửi đi trong kỳ.`, (scope) =>
    requests(sentWithin(scope), purpose),
  )

const agreed = (what: string, purpose?: ApprovalPurpose): RecordSet =>
  set(
    `Lượt người được đề nghị ${what} trong các danh sách gửi đi trong kỳ và được đồng ý đến hết ngày cuối kỳ.`,
    (scope) => requests(sentAndAnswered(scope, 'agreed'), purpose),
  )

export const approvalSets = {
  'approvals.proposed': proposed('với cấp có thẩm quyền'),
  'approvals.agreed': agreed('với cấp có thẩm quyền'),
  'approvals.returned': set(
    'Lượt người trong các danh sách gửi đi trong kỳ và bị trả lại, có lý do, đến hết ngày cuối kỳ.',
    (scope) => requests(sentAndAnswered(scope, 'returned')),
  ),
  'approvals.waiting': set(
    'Lượt người trong các danh sách đã gửi mà đến hết ngày cuối kỳ chưa có trả lời, gửi từ bao giờ cũng tính.',
    (scope) =>
      requests(
        sql<SqlBool>`(${happenedBy('batch.sent_on', scope.to)}
          AND NOT ${answeredBy(scope, 'agreed')} AND NOT ${answeredBy(scope, 'returned')})`,
      ),
  ),
  'approvals.agreed-in-period': set(
    'Lượt người được đồng ý trong kỳ theo ngày của văn bản trả lời, gửi từ bao giờ cũng tính.',
    (scope) =>
      requests(
        sql<SqlBool>`(item.result = 'agreed' AND ${happenedWithin('item.answer_date', scope.from, scope.to)})`,
      ),
  ),
  'approvals.recognition.proposed': proposed('công nhận cảm tình Đảng', 'recognition'),
  'approvals.recognition.agreed': agreed('công nhận cảm tình Đảng', 'recognition'),
  'approvals.awareness-class.proposed': proposed('học lớp bồi dưỡng nhận thức về Đảng', 'awareness_class'),
  'approvals.awareness-class.agreed': agreed('học lớp bồi dưỡng nhận thức về Đảng', 'awareness_class'),
  'approvals.open-dossier.proposed': proposed('cho làm thủ tục xét kết nạp', 'open_dossier'),
  'approvals.open-dossier.agreed': agreed('cho làm thủ tục xét kết nạp', 'open_dossier'),
} as const satisfies Record<string, RecordSet>
