import type { MemberDetail } from '../../shared/membership/detail.ts'
import { cellNameAt } from '../cells/names.ts'
import type { Reader } from '../register/reader.ts'

export function stretchDetails(reader: Reader, personId: number): MemberDetail['stretches'] {
  return reader.all(
    reader.sql
      .selectFrom('cell_member')
      .select(['id', 'cell_id as cellId', 'standing', 'from_date as from', 'to_date as to'])
      .select(['entry', 'entry_paper as entryPaper', 'exit', 'exit_paper as exitPaper'])
      .select(cellNameAt('cell_member.cell_id', 'cell_member.from_date').as('cellName'))
      .where('person_id', '=', personId)
      .orderBy('from_date')
      .orderBy('id'),
  )
}

export function transfersOf(reader: Reader, personId: number): MemberDetail['transfers'] {
  return reader
    .all(
      reader.sql
        .selectFrom('member_transfer')
        .select(['id', 'version', 'direction', 'manner', 'scope', 'place', 'study', 'note'])
        .select(['paper_number as paperNumber', 'moved_on as movedOn', 'paper_on as paperOn'])
        .select(['presented_on as presentedOn', 'file_sent_on as fileSentOn'])
        .select(['file_received_on as fileReceivedOn', 'until_on as untilOn'])
        .select(['returned_on as returnedOn', 'reason as why'])
        .select(cellNameAt('member_transfer.cell_id', 'member_transfer.paper_on').as('cellName'))
        .select((on) =>
          on
            .case()
            .when('to_cell_id', 'is not', null)
            .then(cellNameAt('member_transfer.to_cell_id', 'member_transfer.paper_on'))
            .end()
            .as('toCellName'),
        )
        .where('person_id', '=', personId)
        .where('trashed_at', 'is', null)
        .orderBy('paper_on')
        .orderBy('id'),
    )
    .map((row) => ({ ...row, study: row.study === 1 }))
}

export function departuresOf(reader: Reader, personId: number): MemberDetail['departures'] {
  return reader.all(
    reader.sql
      .selectFrom('member_departure')
      .select(['id', 'version', 'kind', 'standing', 'ground', 'note', 'left_on as on'])
      .select(['decision_number as decisionNumber', 'decision_on as decisionOn', 'decided_by as decidedBy'])
      .select(['decision_received_on as decisionReceivedOn', 'complaint_on as complaintOn'])
      .select(['complaint_answered_on as complaintAnsweredOn', 'complaint_result as complaintResult'])
      .select(['notice_on as noticeOn', 'file_sent_on as fileSentOn', 'restored_on as restoredOn'])
      .select((on) =>
        on
          .case()
          .when('cell_id', 'is not', null)
          .then(cellNameAt('member_departure.cell_id', 'member_departure.left_on'))
          .end()
          .as('cellName'),
      )
      .where('person_id', '=', personId)
      .where('trashed_at', 'is', null)
      .orderBy('left_on')
      .orderBy('id'),
  )
}

export function exemptionsOf(reader: Reader, personId: number): MemberDetail['exemptions'] {
  return reader.all(
    reader.sql
      .selectFrom('member_exemption')
      .select(['id', 'from_date as from', 'to_date as to', 'document', 'reason as why', 'note'])
      .where('person_id', '=', personId)
      .orderBy('from_date'),
  )
}

export function badgesOf(reader: Reader, personId: number): MemberDetail['badges'] {
  return reader
    .all(
      reader.sql
        .selectFrom('badge_award')
        .select(['id', 'years', 'posthumous', 'decision_number as decisionNumber'])
        .select(['decision_on as decisionOn', 'awarded_on as awardedOn'])
        .where('person_id', '=', personId)
        .orderBy('years'),
    )
    .map((row) => ({ ...row, posthumous: row.posthumous === 1 }))
}

export function disciplinesOf(reader: Reader, personId: number): MemberDetail['disciplines'] {
  return reader.all(
    reader.sql
      .selectFrom('member_discipline')
      .select(['id', 'form', 'decision_number as decisionNumber', 'decided_on as decidedOn'])
      .select(['decided_by as decidedBy', 'reason as why'])
      .where('person_id', '=', personId)
      .where('trashed_at', 'is', null)
      .orderBy('decided_on'),
  )
}

export function gapsOf(reader: Reader, personId: number): MemberDetail['gaps'] {
  return reader.all(
    reader.sql
      .selectFrom('party_gap')
      .select(['id', 'reason', 'from_date as from', 'to_date as to', 'note'])
      .where('person_id', '=', personId)
      .orderBy('from_date'),
  )
}

/** Rules passed over for the person and for the papers of the membership, oldest first. */
export function exceptionsOfMember(reader: Reader, personId: number): MemberDetail['exceptions'] {
  return reader
    .statement<MemberDetail['exceptions'][number]>(
      `SELECT message, source, reason, made_at AS at, by_name AS "by" FROM rule_exception
       WHERE (table_name = 'person' AND row_id = @id)
         OR (table_name = 'party_record' AND row_id IN (SELECT id FROM party_record WHERE person_id = @id))
         OR (table_name = 'member_transfer' AND row_id IN (SELECT id FROM member_transfer WHERE person_id = @id))
         OR (table_name = 'member_departure' AND row_id IN (SELECT id FROM member_departure WHERE person_id = @id))
         OR (table_name = 'badge_award' AND row_id IN (SELECT id FROM badge_award WHERE person_id = @id))
       ORDER BY id`,
    )
    .all({ id: personId })
}
