import { type SqlBool, sql } from 'kysely'
import type { DueItem } from '../../shared/due/item.ts'
import { lastDayFor } from '../../shared/membership/transfer-rules.ts'
import { listRule, numberRule, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { addDays, addMonths, type Day, isDay } from '../../shared/vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { DueProvider, DueQuestion } from '../due/provider.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { badgeItems } from './badge-due.ts'
import { inTrash } from './in-trash.ts'

type Whose = Pick<DueItem, 'who' | 'cellId' | 'cellName' | 'link'>

const link = (personId: number): string => `/dang-vien?tinh-trang=all&mo=${personId}`

/** What the membership asks to be done: papers of transfers, cards, badges, complaints, the half-yearly check of the files. */
export const membershipDue: DueProvider = (reader, question) => {
  const horizon = addDays(question.day, Math.max(...listRule(question.pack, 'alerts.lead_days')))
  return [
    ...transferItems(reader, question),
    ...departureItems(reader, question),
    ...cardItems(reader, question),
    ...badgeItems(reader, question),
    ...officeItems(question),
  ].filter(({ dueOn }) => dueOn === null || dueOn <= horizon)
}

interface TransferRow {
  id: number
  personId: number
  fullName: string
  cellId: number
  cellName: string | null
  direction: 'in' | 'out'
  manner: 'official' | 'temporary' | 'internal'
  paperOn: PartialDate | null
  presentedOn: PartialDate | null
  fileReceivedOn: PartialDate | null
  untilOn: PartialDate | null
  returnedOn: PartialDate | null
}

function transferItems(reader: Reader, { day, pack, calendar }: DueQuestion): DueItem[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('member_transfer as move')
      .innerJoin('person', 'person.id', 'move.person_id')
      .leftJoin('cell_state as state', (join) =>
        // within the commune the paper is handed in at the new cell
        join.on('state.cell_id', '=', sql`coalesce(move.to_cell_id, move.cell_id)`).on(inForce('state', day)),
      )
      .select(['move.id', 'person.id as personId', 'full_name as fullName'])
      .select(sql<number>`coalesce(move.to_cell_id, move.cell_id)`.as('cellId'))
      .select(['state.name as cellName', 'direction', 'manner', 'paper_on as paperOn'])
      .select(['presented_on as presentedOn', 'file_received_on as fileReceivedOn'])
      .select(['until_on as untilOn', 'returned_on as returnedOn'])
      .where('move.trashed_at', 'is', null)
      .where('person.trashed_at', 'is', null)
      .where((on) =>
        on.or([
          on('presented_on', 'is', null),
          on.and([
            on('direction', '=', 'in'),
            on('manner', '=', 'official'),
            on('file_received_on', 'is', null),
          ]),
          on.and([on('manner', '=', 'temporary'), on('returned_on', 'is', null)]),
        ]),
      )
      .where(stillConcerns(day)),
  )
  return rows.flatMap((row: TransferRow): DueItem[] => {
    const whose: Whose = {
      who: row.fullName,
      cellId: row.cellId,
      cellName: row.cellName,
      link: link(row.personId),
    }
    const items: DueItem[] = []
    if (row.presentedOn === null && row.paperOn !== null)
      items.push({
        ...whose,
        key: `membership:transfer:${row.id}:present`,
        subject: 'membership',
        what: 'Nộp giấy giới thiệu sinh hoạt đảng tại chi bộ nơi đến',
        dueOn: lastDayFor({ pack, calendar }, 'move.present_paper', row.paperOn),
        blockedBy: row.direction === 'out' && row.manner !== 'internal' ? 'chờ phiếu báo của nơi đến' : null,
        source: sourceWords(ruleOf(pack, 'move.present_paper')),
        anonymous: '1 đảng viên chuyển sinh hoạt chưa nộp giấy giới thiệu',
      })
    const settled = row.direction === 'in' && row.manner === 'official' && row.presentedOn !== null
    if (settled && row.fileReceivedOn === null)
      items.push({
        ...whose,
        key: `membership:transfer:${row.id}:file`,
        subject: 'membership',
        what: 'Nộp hồ sơ đảng viên sau khi chuyển đến',
        dueOn: monthsAfter(row.presentedOn, numberRule(pack, 'files.transfer_notice_check')),
        blockedBy: 'chờ đảng viên nộp hồ sơ',
        source: sourceWords(ruleOf(pack, 'files.transfer_notice_check')),
        anonymous: '1 đảng viên chuyển đến chưa nộp hồ sơ',
      })
    if (row.manner === 'temporary' && row.returnedOn === null && row.untilOn !== null)
      items.push({
        ...whose,
        key: `membership:transfer:${row.id}:return`,
        subject: 'membership',
        what:
          row.direction === 'out'
            ? 'Hết hạn sinh hoạt tạm thời nơi khác: tiếp nhận về hoặc gia hạn'
            : 'Hết hạn sinh hoạt tạm thời tại chi bộ: chuyển về nơi cũ hoặc gia hạn',
        dueOn: isDay(row.untilOn) ? row.untilOn : firstDayOf(row.untilOn),
        blockedBy: null,
        source: sourceWords(ruleOf(pack, 'move.temporary_max')),
        anonymous: '1 đảng viên hết hạn sinh hoạt tạm thời',
      })
    return items
  })
}

/** Nobody comes back, nor hands in a paper, who has died; and only a member of ours comes back from a time elsewhere. */
const stillConcerns = (day: Day) => sql<SqlBool>`(NOT EXISTS (SELECT 1 FROM member_departure AS gone
    WHERE gone.person_id = move.person_id AND gone.kind = 'deceased' AND gone.trashed_at IS NULL AND ${happenedBy('gone.left_on', day)})
  AND (move.manner <> 'temporary' OR move.direction = 'in' OR EXISTS (SELECT 1 FROM cell_member AS member
    WHERE member.person_id = move.person_id AND ${inForce('member', day)})))`

function monthsAfter(start: PartialDate | null, months: number): Day | null {
  const first = start === null ? null : firstDayOf(start)
  return first === null ? null : addMonths(first, months)
}

function departureItems(reader: Reader, { day, pack, calendar }: DueQuestion): DueItem[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('member_departure as gone')
      .innerJoin('person', 'person.id', 'gone.person_id')
      .leftJoin('cell_state as state', (join) =>
        join.onRef('state.cell_id', '=', 'gone.cell_id').on(inForce('state', day)),
      )
      .select(['gone.id', 'person.id as personId', 'full_name as fullName', 'gone.cell_id as cellId'])
      .select([
        'state.name as cellName',
        'complaint_on',
        'complaint_answered_on',
        'notice_on',
        'file_sent_on',
      ])
      .where('gone.trashed_at', 'is', null)
      .where('person.trashed_at', 'is', null)
      .where((on) =>
        on.or([
          on.and([on('complaint_on', 'is not', null), on('complaint_answered_on', 'is', null)]),
          on.and([on('notice_on', 'is not', null), on('file_sent_on', 'is', null)]),
        ]),
      ),
  )
  return rows.flatMap((row): DueItem[] => {
    const whose: Whose = {
      who: row.fullName,
      cellId: row.cellId,
      cellName: row.cellName,
      link: link(row.personId),
    }
    return [
      ...(row.complaint_on !== null && row.complaint_answered_on === null
        ? [
            {
              ...whose,
              key: `membership:departure:${row.id}:complaint`,
              subject: 'membership' as const,
              what: 'Giải quyết khiếu nại về xóa tên',
              dueOn: lastDayFor({ pack, calendar }, 'removal.complaint_resolve', row.complaint_on),
              blockedBy: null,
              source: sourceWords(ruleOf(pack, 'removal.complaint_resolve')),
              anonymous: '1 khiếu nại về xóa tên chờ giải quyết',
            },
          ]
        : []),
      ...(row.notice_on !== null && row.file_sent_on === null
        ? [
            {
              ...whose,
              key: `membership:departure:${row.id}:file`,
              subject: 'membership' as const,
              what: 'Gửi phiếu báo kèm hồ sơ lên cấp trên',
              dueOn: lastDayFor({ pack, calendar }, 'files.departure_notice', row.notice_on),
              blockedBy: null,
              source: sourceWords(ruleOf(pack, 'files.departure_notice')),
              anonymous: '1 phiếu báo chờ gửi kèm hồ sơ',
            },
          ]
        : []),
    ]
  })
}

/** One line a cell: its official members whose card number is not in the register. No text gives a term. */
function cardItems(reader: Reader, { day }: DueQuestion): DueItem[] {
  const withCard = reader.sql
    .selectFrom('party_record')
    .select('party_record.person_id')
    .where('party_record.trashed_at', 'is', null)
    .where('party_record.card_number', 'is not', null)
  // counted cell by cell before the cells are named, and without reading each member's person and record: that took most of the time
  const counted = reader.sql
    .selectFrom('cell_member as member')
    .select('member.cell_id')
    .select((on) => on.fn.count<number>('member.person_id').distinct().as('missing'))
    .where(inForce('member', day))
    .where('member.standing', '=', 'official')
    .where('member.person_id', 'not in', inTrash(reader))
    .where('member.person_id', 'not in', withCard)
    .groupBy('member.cell_id')
  return reader
    .all(
      reader.sql
        .selectFrom(counted.as('counted'))
        .innerJoin('cell_state as state', (join) =>
          join.onRef('state.cell_id', '=', 'counted.cell_id').on(inForce('state', day)),
        )
        .select(['counted.cell_id as cellId', 'state.name as cellName', 'missing'])
        .orderBy('state.name_sort'),
    )
    .map(({ cellId, cellName, missing }) => ({
      key: `membership:cards:${cellId}`,
      subject: 'membership',
      what: `Làm thủ tục phát thẻ, bổ sung số thẻ cho ${missing} đảng viên chính thức`,
      who: cellName,
      cellId,
      cellName,
      dueOn: null,
      blockedBy: null,
      source: null,
      link: `/dang-vien?tinh-trang=without_card&chi-bo=${cellId}`,
      anonymous: `${missing} đảng viên chính thức chưa có số thẻ trong sổ`,
    }))
}

/** Twice a year the list of members is held against the files; four times the notices of transfers are checked. */
function officeItems({ day, pack }: DueQuestion): DueItem[] {
  const item = (key: 'files.reconcile' | 'files.transfer_notice_check', what: string): DueItem => {
    const months = numberRule(pack, key)
    const part = Math.ceil(Number(day.slice(5, 7)) / months)
    const first = `${day.slice(0, 4)}-01-01`
    const dueOn = isDay(first) ? addDays(addMonths(first, part * months), -1) : null
    return {
      key: `membership:${key}:${day.slice(0, 4)}:${part}`,
      subject: 'membership',
      what,
      who: 'Đảng ủy',
      cellId: null,
      cellName: null,
      dueOn,
      blockedBy: null,
      source: sourceWords(ruleOf(pack, key)),
      link: '/dang-vien',
      anonymous: what,
    }
  }
  return [
    item('files.reconcile', 'Đối chiếu danh sách đảng viên với hồ sơ'),
    item('files.transfer_notice_check', 'Rà soát phiếu báo chuyển sinh hoạt, đảng viên chậm nộp hồ sơ'),
  ]
}
