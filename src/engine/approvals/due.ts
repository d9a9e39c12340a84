import { type ApprovalPurpose, batchName } from '../../shared/approvals/fields.ts'
import { lastDayOfMonth, type Month, monthWords } from '../../shared/approvals/month.ts'
import { waitingDays } from '../../shared/approvals/rules.ts'
import type { DueItem } from '../../shared/due/item.ts'
import { listRule, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { addDays } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { cellNames } from '../cells/names.ts'
import type { DueProvider, DueQuestion } from '../due/provider.ts'
import type { Reader } from '../register/reader.ts'

interface OpenBatch {
  id: number
  month: Month
  purpose: ApprovalPurpose
  number: string | null
  sentOn: PartialDate | null
  proposed: number
  open: number
}

/** Lists to send, answers waited for, answers not yet written for everybody, and agreed people whose cell has not resolved. */
export const approvalsDue: DueProvider = (reader, question) => [
  ...openBatches(reader).flatMap((batch) => batchItem(batch, question)),
  ...withoutResolution(reader, question),
]

function openBatches(reader: Reader): OpenBatch[] {
  return reader
    .statement<OpenBatch>(
      `SELECT batch.id AS id, batch.month AS month, batch.purpose AS purpose, batch.submission_number AS number,
         batch.sent_on AS sentOn, count(item.id) AS proposed, count(item.id) - count(item.result) AS open
       FROM approval_batch AS batch JOIN approval_item AS item ON item.batch_id = batch.id
       WHERE batch.trashed_at IS NULL GROUP BY batch.id HAVING open > 0 ORDER BY batch.month, batch.id`,
    )
    .all()
}

function batchItem(batch: OpenBatch, { day, pack }: DueQuestion): DueItem[] {
  const { id, month, purpose, number, sentOn, proposed, open } = batch
  const named = batchName({ month, purpose })
  const common = {
    subject: 'approvals' as const,
    cellId: null,
    cellName: null,
    link: `/dot-phe-duyet?mo=${id}`,
  }
  if (sentOn === null) {
    const dueOn = lastDayOfMonth(month)
    if (dueOn > addDays(day, Math.max(...listRule(pack, 'alerts.lead_days')))) return []
    return [
      {
        ...common,
        key: `approvals:${id}:send`,
        what: 'Gửi danh sách đề nghị',
        who: `${named} (${proposed} người)`,
        dueOn,
        blockedBy: null,
        source: sourceWords(ruleOf(pack, 'sympathiser.list_review')),
        anonymous: `1 danh sách đề nghị tháng ${monthWords(month)} chưa gửi`,
      },
    ]
  }
  const paper = number === null ? '' : ` Tờ trình ${number}`
  const days = waitingDays(sentOn, null, false, day)
  if (open < proposed)
    return [
      {
        ...common,
        key: `approvals:${id}:results`,
        what: 'Ghi kết quả còn thiếu',
        who: `${named} (còn ${open} trên ${proposed} người)`,
        dueOn: null,
        blockedBy: null,
        source: null,
        anonymous: `${open} người trong danh sách tháng ${monthWords(month)} chưa ghi kết quả`,
      },
    ]
  return [
    {
      ...common,
      key: `approvals:${id}:answer`,
      what: `Theo dõi trả lời${paper}`,
      who: `${named} (${proposed} người)`,
      dueOn: null,
      blockedBy: `chờ trả lời${days === null ? '' : ` đã ${days} ngày`}`,
      source: null,
      anonymous: `1 danh sách đề nghị tháng ${monthWords(month)} đang chờ trả lời`,
    },
  ]
}

/** "Cảm tình Đảng" begins with the cell's own resolution, not with the committee's consent (38-HD/BTCTW, I.1.1d). */
function withoutResolution(reader: Reader, { day, pack }: DueQuestion): DueItem[] {
  const source = sourceWords(ruleOf(pack, 'sympathiser.helper_official'))
  const names = cellNames(reader, day)
  return reader
    .statement<{ itemId: number; id: number; fullName: string; cellId: number }>(
      `SELECT max(item.id) AS itemId, sympathizer.id AS id, person.full_name AS fullName, item.cell_id AS cellId
       FROM approval_item AS item JOIN approval_batch AS batch ON batch.id = item.batch_id
       JOIN sympathizer ON sympathizer.id = item.sympathizer_id JOIN person ON person.id = sympathizer.person_id
       WHERE batch.purpose = 'recognition' AND batch.trashed_at IS NULL AND item.result = 'agreed'
         AND sympathizer.recognised_on IS NULL AND sympathizer.trashed_at IS NULL AND sympathizer.stopped_on IS NULL
         AND sympathizer.admitted_on IS NULL
       GROUP BY sympathizer.id ORDER BY item.cell_id, person.name_sort`,
    )
    .all()
    .map(({ id, fullName, cellId }) => {
      const cellName = names.get(cellId) ?? ''
      return {
        key: `approvals:${id}:recognise`,
        subject: 'approvals',
        what: 'Ghi nghị quyết của chi bộ công nhận cảm tình Đảng',
        who: fullName,
        cellId,
        cellName,
        dueOn: null,
        blockedBy: 'chi bộ chưa có nghị quyết',
        source,
        link: `/quan-chung?mo=${id}`,
        anonymous: '1 người đã được đồng ý, chi bộ chưa ra nghị quyết công nhận cảm tình Đảng',
      }
    })
}
