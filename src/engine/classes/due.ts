import { sql } from 'kysely'
import { classInSentence } from '../../shared/classes/rules.ts'
import type { DueItem } from '../../shared/due/item.ts'
import { deadlineAfter } from '../../shared/regulations/deadline.ts'
import { type RuleKey, type RulePack, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { type Day, daysBetween } from '../../shared/vocabulary/day.ts'
import { formatPartialDate, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { DueProvider } from '../due/provider.ts'
import type { Reader } from '../register/reader.ts'
import { certified } from './follow-up-rows.ts'
import { type FollowUpQuestion, farthestReminder, followUpRows, stillToSend } from './follow-ups.ts'

const source = (pack: RulePack, key: RuleKey): string => sourceWords(ruleOf(pack, key))

/** What the classes leave to be done: people to send, certificates running out, probations without the class, results to write. */
export const classesDue: DueProvider = (reader, { day, calendar, pack, packOf }) => {
  const question: FollowUpQuestion = { day, pack, calendar }
  const reach = farthestReminder(pack)
  const near = (dueOn: Day | null): boolean => dueOn !== null && daysBetween(day, dueOn) <= reach
  const held = certified(reader, day)
  const sent = stillToSend(reader, question, held).map(
    (row): DueItem => ({
      key: `classes:send:${row.id}`,
      subject: 'classes',
      what: 'Cử đi học lớp bồi dưỡng nhận thức về Đảng (đã được duyệt)',
      who: row.fullName,
      cellId: row.cellId,
      cellName: row.cellName,
      dueOn: null,
      blockedBy: null,
      source: source(pack, 'sympathiser.list_review'),
      link: '/lop/theo-doi?ds=approved_not_sent',
      anonymous: '1 cảm tình Đảng đã được duyệt, chờ cử đi học lớp bồi dưỡng nhận thức về Đảng',
    }),
  )
  const without = followUpRows(reader, 'probationary_without', question)
    .filter(({ dueOn }) => near(dueOn))
    .map(
      (row): DueItem => ({
        key: `classes:new-member:${row.id}`,
        subject: 'classes',
        what:
          row.paper === null
            ? 'Cử đi học lớp bồi dưỡng đảng viên mới trước khi hết thời gian dự bị'
            : 'Hoàn thành lớp bồi dưỡng đảng viên mới trước khi hết thời gian dự bị',
        who: row.fullName,
        cellId: row.cellId,
        cellName: row.cellName,
        dueOn: row.dueOn,
        blockedBy: row.paper === null ? null : `đang học ${classInSentence(row.paper)}`,
        source: source(pack, 'class.new_member.topics'),
        link: row.classId === null ? '/lop/theo-doi?ds=probationary_without' : `/lop?mo=${row.classId}`,
        anonymous: '1 đảng viên dự bị chưa học lớp bồi dưỡng đảng viên mới, sắp hết thời gian dự bị',
      }),
    )
  const dossiers = openDossiers(reader)
  const certificates = held.flatMap((row): DueItem[] => {
    const dossier = dossiers.get(row.id)
    // a dossier keeps the rules that it was opened under
    const rule = ruleOf(dossier === undefined ? pack : packOf(dossier.packId), 'awareness_cert.validity')
    const end = deadlineAfter(rule, row.since, calendar)
    if (end.kind !== 'day' || !near(end.day)) return []
    const expired = end.day < day
    // as long as it holds, the dossier itself says by when the cell must meet
    if (dossier !== undefined && !expired) return []
    return [
      {
        key: `classes:certificate:${row.id}`,
        subject: 'classes',
        what: certificateTask(expired, row.paper),
        who: row.fullName,
        cellId: row.cellId,
        cellName: row.cellName,
        dueOn: end.day,
        blockedBy: null,
        source: sourceWords(rule),
        link:
          dossier === undefined
            ? `/lop/theo-doi?ds=${expired ? 'expired' : 'expiring'}`
            : `/ket-nap?mo=${dossier.id}`,
        anonymous: expired
          ? '1 giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng đã hết hạn, cần học lại'
          : '1 giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng sắp hết hạn trước khi chi bộ họp xét kết nạp',
      },
    ]
  })
  return [...sent, ...without, ...certificates, ...unrecorded(reader, day)]
}

function certificateTask(expired: boolean, number: string | null): string {
  const paper = number === null ? 'Giấy chứng nhận' : `Giấy chứng nhận ${number}`
  return expired
    ? `${paper} lớp nhận thức về Đảng đã hết hạn: cử đi học lại`
    : `${paper} lớp nhận thức về Đảng sắp hết hạn, chưa mở hồ sơ kết nạp`
}

/** Dossiers whose cell has not met yet, by person. */
function openDossiers(reader: Reader): ReadonlyMap<number, { id: number; packId: number }> {
  const rows = reader
    .statement<{ id: number; personId: number; packId: number }>(
      `SELECT dossier.id, person_id AS personId, rule_pack_id AS packId FROM dossier
       WHERE trashed_at IS NULL AND closed_on IS NULL AND decision_on IS NULL AND ceremony_on IS NULL
         AND NOT EXISTS (SELECT 1 FROM ballot WHERE ballot.dossier_id = dossier.id AND ballot.purpose = 'admission'
           AND ballot.body = 'cell' AND ballot.held_on IS NOT NULL)`,
    )
    .all()
  return new Map(rows.map(({ personId, ...dossier }) => [personId, dossier]))
}

/** Classes that have ended while learners still have no result; the office's own habit, no text gives a last day. */
function unrecorded(reader: Reader, day: Day): DueItem[] {
  const query = sql<{ id: number; name: string; endsOn: PartialDate; left: number }>`
    SELECT class.id, class.name, class.ends_on AS "endsOn", count(*) AS "left"
    FROM training_class AS class JOIN enrollment ON enrollment.class_id = class.id AND enrollment.trashed_at IS NULL
      AND enrollment.result = 'enrolled'
    WHERE class.trashed_at IS NULL AND class.ends_on <> '?'
      AND class.ends_on || substr('-01-01', length(class.ends_on) - 3) < ${day}
    GROUP BY class.id ORDER BY class.ends_on, class.id`
  return reader.all({ compile: () => query.compile(reader.sql) }).map(({ id, name, endsOn, left }) => ({
    key: `classes:results:${id}`,
    subject: 'classes',
    what: `Ghi kết quả ${left} học viên, lớp đã bế giảng ${formatPartialDate(endsOn)}`,
    who: name,
    cellId: null,
    cellName: null,
    dueOn: null,
    blockedBy: null,
    source: null,
    link: `/lop?mo=${id}`,
    anonymous: `1 lớp đã bế giảng còn ${left} học viên chưa ghi kết quả`,
  }))
}
