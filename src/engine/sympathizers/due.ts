import { type SqlBool, sql } from 'kysely'
import { lastDayOfMonth, type Month, monthAfter, monthOf, monthWords } from '../../shared/approvals/month.ts'
import type { DueItem } from '../../shared/due/item.ts'
import { listRule, numberRule, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { previousQuarter, quarterOf, quarterWords } from '../../shared/sympathizers/quarters.ts'
import { addDays, type Day } from '../../shared/vocabulary/day.ts'
import { lastDayOf, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { DueProvider, DueQuestion } from '../due/provider.ts'
import { setMembers } from '../figures/queries.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { lacksRemark } from './status.ts'

/** What the work with sympathizers asks for: a helper for each, a remark a quarter, tasks, papers of those who left, the monthly review. */
export const sympathizersDue: DueProvider = (reader, question) => [
  ...withoutHelper(reader, question),
  ...withoutRemarks(reader, question),
  ...openTasks(reader, question),
  ...withoutCertificate(reader, question),
  ...monthlyReview(reader, question),
]

interface Followed {
  id: number
  fullName: string
  cellId: number
  cellName: string | null
}

/** People of a set on the day who also meet a condition, with name and cell, in one question. */
function followed(reader: Reader, day: Day, also: ReturnType<typeof sql<SqlBool>>): Followed[] {
  const query = sql<Followed>`
    SELECT sympathizer.id AS id, person.full_name AS "fullName", counted.cell_id AS "cellId", state.name AS "cellName"
    FROM (${setMembers('sympathizers.tracked', { from: day, to: day })}) AS counted
    JOIN sympathizer ON sympathizer.id = counted.id JOIN person ON person.id = sympathizer.person_id
    LEFT JOIN cell_state AS state ON state.cell_id = counted.cell_id AND ${inForce('state', day)}
    WHERE ${also} ORDER BY state.name_sort, counted.cell_id, person.name_sort, sympathizer.id`
  return reader.all({ compile: () => query.compile(reader.sql) })
}

/** The cell assigns an official member to help each sympathizer (38-HD/BTCTW, I.1.1d). */
function withoutHelper(reader: Reader, { day, pack }: DueQuestion): DueItem[] {
  const alone = sql<SqlBool>`(sympathizer.recognised_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sympathizer_helper AS helper
    WHERE helper.sympathizer_id = sympathizer.id AND ${inForce('helper', day)}))`
  return followed(reader, day, alone).map(({ id, fullName, cellId, cellName }) => ({
    key: `sympathizers:${id}:helper`,
    subject: 'sympathizers',
    what: 'Phân công đảng viên giúp đỡ',
    who: fullName,
    cellId,
    cellName,
    dueOn: null,
    blockedBy: 'chi bộ chưa có nghị quyết phân công',
    source: sourceWords(ruleOf(pack, 'sympathiser.helper_official')),
    link: `/quan-chung?mo=${id}`,
    anonymous: '1 cảm tình Đảng chưa có đảng viên được phân công giúp đỡ',
  }))
}

/** The office's own habit: a remark for every quarter that is over. One line a cell, for the cell sends them together. */
function withoutRemarks(reader: Reader, { day }: DueQuestion): DueItem[] {
  const quarter = previousQuarter(quarterOf(day))
  const byCell = Map.groupBy(followed(reader, day, lacksRemark(quarter)), ({ cellId }) => cellId)
  return [...byCell].map(([cellId, people]) => {
    const cellName = people[0]?.cellName ?? null
    return {
      key: `sympathizers:cell:${cellId}:remarks:${quarter}`,
      subject: 'sympathizers',
      what: `Ghi nhận xét ${quarterWords(quarter)}`,
      who: `${people.length} người được giúp đỡ`,
      cellId,
      cellName,
      dueOn: null,
      blockedBy: null,
      source: null,
      link: `/quan-chung?chi-bo=${cellId}&chua-nhan-xet=${quarter}`,
      anonymous: `${people.length} người chưa có nhận xét ${quarterWords(quarter)}`,
    }
  })
}

interface OpenTask extends Followed {
  taskId: number
  content: string
  dueOn: PartialDate
}

function openTasks(reader: Reader, { day, pack }: DueQuestion): DueItem[] {
  const horizon = addDays(day, Math.max(...listRule(pack, 'alerts.lead_days')))
  const query = sql<OpenTask>`
    SELECT sympathizer.id AS id, person.full_name AS "fullName", counted.cell_id AS "cellId", state.name AS "cellName",
      task.id AS "taskId", task.content AS content, task.due_on AS "dueOn"
    FROM sympathizer_task AS task
    JOIN (${setMembers('sympathizers.tracked', { from: day, to: day })}) AS counted ON counted.id = task.sympathizer_id
    JOIN sympathizer ON sympathizer.id = counted.id JOIN person ON person.id = sympathizer.person_id
    LEFT JOIN cell_state AS state ON state.cell_id = counted.cell_id AND ${inForce('state', day)}
    WHERE task.done_on IS NULL AND task.due_on <> '?' AND task.due_on <= ${horizon}
    ORDER BY task.due_on, task.id`
  return reader
    .all({ compile: () => query.compile(reader.sql) })
    .flatMap(({ id, fullName, cellId, cellName, taskId, content, dueOn }) => {
      const last = lastDayOf(dueOn)
      if (last === null || last > horizon) return []
      return [
        {
          key: `sympathizers:${id}:task:${taskId}`,
          subject: 'sympathizers' as const,
          what: `Việc được giao: ${content}`,
          who: fullName,
          cellId,
          cellName,
          dueOn: last,
          blockedBy: null,
          source: null,
          link: `/quan-chung?mo=${id}`,
          anonymous: '1 việc giao cho cảm tình Đảng, quần chúng ưu tú đến hạn',
        },
      ]
    })
}

/** Whoever leaves on the way takes the committee's certificate along (06-HD/TW 3.9a). */
function withoutCertificate(reader: Reader, { day, pack }: DueQuestion): DueItem[] {
  const since = addDays(day, -Math.max(...listRule(pack, 'alerts.lead_days')))
  const query = sql<{ id: number; fullName: string; movedTo: string }>`
    SELECT sympathizer.id AS id, person.full_name AS "fullName", sympathizer.moved_to AS "movedTo"
    FROM sympathizer JOIN person ON person.id = sympathizer.person_id
    WHERE sympathizer.trashed_at IS NULL AND sympathizer.moved_to IS NOT NULL AND sympathizer.stop_reason = 'moved_away'
      AND sympathizer.stopped_on <> '?' AND sympathizer.stopped_on >= ${since} AND sympathizer.recognised_on IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM sympathizer_paper AS paper WHERE paper.sympathizer_id = sympathizer.id
        AND paper.kind = 'under_consideration_certificate' AND paper.way = 'given')
    ORDER BY sympathizer.stopped_on, sympathizer.id`
  return reader.all({ compile: () => query.compile(reader.sql) }).map(({ id, fullName, movedTo }) => ({
    key: `sympathizers:${id}:certificate`,
    subject: 'sympathizers',
    what: 'Cấp giấy chứng nhận đang được giúp đỡ, xem xét kết nạp',
    who: `${fullName} (chuyển đến ${movedTo})`,
    cellId: null,
    cellName: null,
    dueOn: null,
    blockedBy: null,
    source: 'điểm 3.9a, 06-HD/TW',
    link: `/quan-chung?tinh-trang=all&mo=${id}`,
    anonymous: '1 người chuyển đi chưa được cấp giấy chứng nhận đang được giúp đỡ, xem xét kết nạp',
  }))
}

/** Every month the committee goes through the list (38-HD/BTCTW, I.1.1); a batch of the month is its trace. */
function monthlyReview(reader: Reader, { day, pack }: DueQuestion): DueItem[] {
  const last = reader.first(
    reader.sql
      .selectFrom('approval_batch')
      .select('month')
      .where('trashed_at', 'is', null)
      .where('purpose', '=', 'recognition')
      .orderBy('month', 'desc')
      .limit(1),
  )
  const step = numberRule(pack, 'sympathiser.list_review')
  const dueMonth: Month = last === undefined ? monthOf(day) : monthAfter(last.month, step)
  const dueOn = lastDayOfMonth(dueMonth)
  if (monthOf(day) < dueMonth) return []
  const somebody = reader.first({
    compile: () =>
      sql<{
        n: number
      }>`SELECT count(*) AS n FROM (${setMembers('sympathizers.tracked', { from: day, to: day })})`.compile(
        reader.sql,
      ),
  })
  if (somebody === undefined || somebody.n === 0) return []
  return [
    {
      key: `sympathizers:review:${dueMonth}`,
      subject: 'sympathizers',
      what: `Rà soát danh sách cảm tình Đảng, lập danh sách đề nghị tháng ${monthWords(dueMonth)}`,
      who: `${somebody.n} người đang theo dõi`,
      cellId: null,
      cellName: null,
      dueOn,
      blockedBy: null,
      source: sourceWords(ruleOf(pack, 'sympathiser.list_review')),
      link: '/dot-phe-duyet',
      anonymous: `Chưa lập danh sách đề nghị tháng ${monthWords(dueMonth)}`,
    },
  ]
}
