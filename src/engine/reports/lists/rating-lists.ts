import { gradeWords, unratedLabels } from '../../../shared/ratings/fields.ts'
import type { SourceRecord } from '../../../shared/reports/condition.ts'
import { setMembers } from '../../figures/queries.ts'
import { ratingsOfYear } from '../../ratings/queries.ts'
import type { Reader } from '../../register/reader.ts'
import type { ListAsked, ListSources } from './list-source.ts'
import { memberRecords } from './member-lists.ts'

/** Members of the year's roll with what was entered of their rating. */
function* rolled(reader: Reader, { scope, grouped, today }: ListAsked): Generator<SourceRecord> {
  const year = Number(scope.to.slice(0, 4))
  const { rows } = ratingsOfYear(reader, { year, subject: 'members' }, today)
  const rated = new Map(rows.map((row) => [row.personId, row]))
  // The roll is read whole before the next statement runs on this connection.
  const members = [...memberRecords(reader, setMembers('members.all', scope), scope, grouped)]
  for (const member of members) {
    const fields = rated.get(Number(member['id']))?.fields ?? null
    const word = (grade: keyof typeof gradeWords | null | undefined) =>
      grade == null ? null : gradeWords[grade]
    yield {
      ...member,
      posts: [member['partyPosts'], member['otherPosts']]
        .filter((each) => each !== null && each !== '')
        .join(', '),
      selfGrade: word(fields?.selfGrade),
      employerGrade: word(fields?.employerGrade),
      committeeGrade: word(fields?.committeeGrade),
      collectiveGrade: word(fields?.collectiveGrade),
      proposedGrade: word(fields?.proposedGrade),
      decidedGrade: word(fields?.decidedGrade),
      unreviewed: fields?.unreviewed ?? true,
      unrated: fields?.decidedGrade == null,
      reason:
        fields?.unrated == null
          ? 'Sổ chưa ghi lý do'
          : [unratedLabels[fields.unrated], fields.unratedNote].filter((each) => each !== null).join(': '),
      note: fields?.note ?? null,
    }
  }
}

function* only(
  records: Iterable<SourceRecord>,
  keeps: (record: SourceRecord) => boolean,
): Generator<SourceRecord> {
  for (const record of records) if (keeps(record)) yield record
}

/** Lists of the annual ratings of members. */
export const ratingLists: ListSources = {
  'ratings.proposed': (reader, asked) => rolled(reader, asked),
  'ratings.decided': (reader, asked) =>
    only(rolled(reader, asked), (record) => record['decidedGrade'] !== null),
  'ratings.missing': (reader, asked) => only(rolled(reader, asked), (record) => record['unrated'] === true),
}
