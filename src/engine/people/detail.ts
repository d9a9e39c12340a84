import { postKindLabels } from '../../shared/cells/fields.ts'
import type { PersonDetail } from '../../shared/people/contract.ts'
import { sympathizerStatusLabels } from '../../shared/sympathizers/fields.ts'
import { sympathizerStatusOn } from '../../shared/sympathizers/rules.ts'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cellNameAt } from '../cells/names.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { personFields } from './columns.ts'
import { mergedOf } from './merge/merged.ts'
import { mergedInto } from './merge/merged-into.ts'

export function getPerson(reader: Reader, id: number, day: Day): PersonDetail {
  const row = reader.first(
    reader.sql
      .selectFrom('person')
      .leftJoin('village', 'village.id', 'person.village_id')
      .selectAll('person')
      .select('village.name as villageName')
      .where('person.id', '=', id),
  )
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  const { citizenId, ...fields } = personFields(row)
  return {
    id,
    version: row.version,
    fields,
    citizenIdMasked: citizenId === null ? null : maskCitizenId(citizenId),
    villageName: row.villageName,
    memberships: membershipsOf(reader, id),
    posts: postsOf(reader, id),
    sympathizers: sympathizersOf(reader, id, day),
    trashedAt: row.trashed_at,
    mergedInto: mergedInto(reader, id),
    merged: mergedOf(reader, id),
  }
}

function membershipsOf(reader: Reader, personId: number): PersonDetail['memberships'] {
  return reader.all(
    reader.sql
      .selectFrom('cell_member')
      .select(['id', 'cell_id as cellId', 'standing', 'from_date as from', 'to_date as to'])
      .select(cellNameAt('cell_member.cell_id', 'cell_member.from_date').as('cellName'))
      .where('person_id', '=', personId)
      .orderBy('from_date')
      .orderBy('id'),
  )
}

function postsOf(reader: Reader, personId: number): PersonDetail['posts'] {
  return reader
    .all(
      reader.sql
        .selectFrom('cell_post')
        .select(['id', 'post', 'from_date as from', 'to_date as to'])
        .select(cellNameAt('cell_post.cell_id', 'cell_post.from_date').as('cellName'))
        .where('person_id', '=', personId)
        .orderBy('from_date'),
    )
    .map(({ post, ...row }) => ({ ...row, postLabel: postKindLabels[post] }))
}

function sympathizersOf(reader: Reader, personId: number, day: Day): PersonDetail['sympathizers'] {
  return reader
    .all(
      reader.sql
        .selectFrom('sympathizer')
        .leftJoin('sympathizer_stay', (join) =>
          join
            .onRef('sympathizer_stay.sympathizer_id', '=', 'sympathizer.id')
            .on('sympathizer_stay.to_date', 'is', null),
        )
        .select(['sympathizer.id', 'recognised_on', 'admitted_on', 'stopped_on'])
        .select(cellNameAt('sympathizer_stay.cell_id', 'sympathizer_stay.from_date').as('cellName'))
        .where('person_id', '=', personId)
        .where('sympathizer.trashed_at', 'is', null),
    )
    .map((row) => ({
      id: row.id,
      cellName: row.cellName,
      statusLabel:
        sympathizerStatusLabels[
          sympathizerStatusOn(
            { recognisedOn: row.recognised_on, admittedOn: row.admitted_on, stoppedOn: row.stopped_on },
            day,
          )
        ],
    }))
}
