import {
  departureLabels,
  disciplineLabels,
  gapReasonLabels,
  removalGroundLabels,
  scopeLabels,
} from '../../../shared/membership/words.ts'
import type { Reader } from '../../register/reader.ts'
import { badgesOf, departuresOf, disciplinesOf, exemptionsOf, gapsOf, transfersOf } from '../parts.ts'
import { partyRecordOf } from '../records.ts'
import { joined, paperWords, type StoryFact } from './fact.ts'

/** The party record, transfers, departures, exemptions, badges, discipline and time outside. */
export function recordFacts(reader: Reader, personId: number): StoryFact[] {
  return [
    ...ownRecord(reader, personId),
    ...transfers(reader, personId),
    ...departures(reader, personId),
    ...exemptionsOf(reader, personId).flatMap(({ id, from, to, document, why }): StoryFact[] => {
      const own = { table: 'member_exemption', rowId: id } as const
      return [
        {
          ...own,
          on: from,
          column: 'from_date',
          what: 'Được miễn công tác và sinh hoạt đảng',
          detail: why,
          document,
        },
        ...(to === null
          ? []
          : [{ ...own, on: to, column: 'to_date', what: 'Thôi miễn công tác và sinh hoạt đảng' }]),
      ]
    }),
    ...badgesOf(reader, personId).map(
      (badge): StoryFact => ({
        table: 'badge_award',
        rowId: badge.id,
        on: badge.awardedOn ?? badge.decisionOn,
        what: `${badge.posthumous ? 'Truy tặng' : 'Tặng'} Huy hiệu ${badge.years} năm tuổi đảng`,
        document: paperWords('Quyết định', badge.decisionNumber),
      }),
    ),
    ...disciplinesOf(reader, personId).map(
      (each): StoryFact => ({
        table: 'member_discipline',
        rowId: each.id,
        on: each.decidedOn,
        column: 'decided_on',
        what: `Kỷ luật ${disciplineLabels[each.form].toLowerCase()}`,
        detail: joined(each.why, each.decidedBy),
        document: paperWords('Quyết định', each.decisionNumber),
        ...(each.form === 'expulsion' && { topic: 'expelled' }),
      }),
    ),
    ...gapsOf(reader, personId)
      .filter(({ reason }) => reason === 'lost_contact' || reason === 'transfer_gap')
      .map(
        (gap): StoryFact => ({
          table: 'party_gap',
          rowId: gap.id,
          on: gap.from,
          column: 'from_date',
          what: 'Gián đoạn sinh hoạt đảng',
          detail: joined(gapReasonLabels[gap.reason], gap.note),
        }),
      ),
  ]
}

function ownRecord(reader: Reader, personId: number): StoryFact[] {
  const record = partyRecordOf(reader, personId)
  if (record === undefined) return []
  const own = { table: 'party_record', rowId: record.id } as const
  const facts: (StoryFact | null)[] = [
    record.first_decision_on && {
      ...own,
      on: record.first_decision_on,
      column: 'first_decision_on',
      what: 'Quyết định kết nạp lần đầu',
    },
    record.decision_on && {
      ...own,
      on: record.decision_on,
      column: 'decision_on',
      what: 'Quyết định kết nạp đảng viên',
      document: paperWords('Quyết định', record.decision_number),
      topic: 'decision',
    },
    record.ceremony_on && {
      ...own,
      on: record.ceremony_on,
      column: 'ceremony_on',
      what: 'Kết nạp vào Đảng',
      detail: record.admitted_at,
      topic: 'ceremony',
    },
    record.official_on && {
      ...own,
      on: record.official_on,
      column: 'official_on',
      what: 'Trở thành đảng viên chính thức',
      document: paperWords('Quyết định', record.official_number),
      topic: 'official',
    },
    record.card_issued_on && {
      ...own,
      on: record.card_issued_on,
      column: 'card_issued_on',
      what: 'Được cấp thẻ đảng viên',
      detail: record.card_issued_by,
    },
  ]
  return facts.filter((fact) => fact !== null)
}

function transfers(reader: Reader, personId: number): StoryFact[] {
  return transfersOf(reader, personId).flatMap((row): StoryFact[] => {
    const own = { table: 'member_transfer', rowId: row.id } as const
    const document = paperWords('Giấy giới thiệu', row.paperNumber)
    const place = joined(row.place, row.scope && scopeLabels[row.scope].toLowerCase())
    const came = row.direction === 'in'
    const fact = (what: string, detail: string | null, topic?: string): StoryFact => ({
      ...own,
      on: came ? (row.presentedOn ?? row.paperOn) : row.paperOn,
      column: came && row.presentedOn !== null ? 'presented_on' : 'paper_on',
      what,
      detail,
      document,
      ...(topic !== undefined && { topic }),
    })
    const told =
      row.manner === 'internal'
        ? fact('Chuyển sinh hoạt giữa các chi bộ', `${row.cellName} → ${row.toCellName ?? ''}`, 'moved')
        : row.manner === 'temporary'
          ? fact(came ? 'Đến sinh hoạt tạm thời' : 'Đi sinh hoạt tạm thời', joined(place, row.why))
          : came
            ? fact('Chuyển sinh hoạt chính thức đến', joined(row.cellName, place), 'arrived')
            : fact('Chuyển sinh hoạt chính thức đi', joined(place, row.why), 'sent')
    if (row.returnedOn === null) return [told]
    return [
      told,
      { ...own, on: row.returnedOn, column: 'returned_on', what: 'Hết thời gian sinh hoạt tạm thời' },
    ]
  })
}

function departures(reader: Reader, personId: number): StoryFact[] {
  return departuresOf(reader, personId).flatMap((row): StoryFact[] => {
    const own = { table: 'member_departure', rowId: row.id } as const
    return [
      {
        ...own,
        on: row.on,
        column: 'left_on',
        what: departureLabels[row.kind],
        detail: joined(row.cellName, row.ground && removalGroundLabels[row.ground]),
        document: paperWords('Quyết định', row.decisionNumber),
        topic: row.kind,
      },
      ...(row.complaintOn === null
        ? []
        : [{ ...own, on: row.complaintOn, column: 'complaint_on', what: 'Khiếu nại quyết định' }]),
      ...(row.complaintAnsweredOn === null
        ? []
        : [
            {
              ...own,
              on: row.complaintAnsweredOn,
              column: 'complaint_answered_on',
              what: 'Giải quyết khiếu nại',
              detail:
                row.complaintResult &&
                { upheld: 'Giữ quyết định', reversed: 'Hủy quyết định' }[row.complaintResult],
            },
          ]),
    ]
  })
}
