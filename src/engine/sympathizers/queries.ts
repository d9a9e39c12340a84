import { sql } from 'kysely'
import type { SympathizerDetail } from '../../shared/sympathizers/contract.ts'
import { sympathizerStatusOn } from '../../shared/sympathizers/rules.ts'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { openDossierOf } from '../admissions/open-dossier.ts'
import { cellNameAt, cellNameOn } from '../cells/names.ts'
import { personFields } from '../people/columns.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { exceptionsOf } from '../regulations/exceptions.ts'
import { packInForce } from '../regulations/queries.ts'
import { stayOn } from './list.ts'
import { helperAdvice, papersMissing } from './needs.ts'

/** @throws RegisterError NOT_FOUND, also for a record in the trash */
export function getSympathizer(reader: Reader, id: number, day: Day): SympathizerDetail {
  const row = reader.first(
    reader.sql
      .selectFrom('sympathizer')
      .leftJoin('sympathizer_stay as stay', (join) => join.on('stay.id', '=', stayOn(day)))
      .selectAll('sympathizer')
      .select('stay.cell_id as cellId')
      .where('sympathizer.id', '=', id)
      .where('trashed_at', 'is', null),
  )
  const person =
    row && reader.first(reader.sql.selectFrom('person').selectAll().where('id', '=', row.person_id))
  if (row === undefined || person === undefined) throw new RegisterError('NOT_FOUND')
  const stays = staysOf(reader, id)
  // Somebody who is to be followed only from a later day on has no stay yet, but has a cell.
  const cellId = row.cellId ?? stays.at(-1)?.cellId
  if (cellId === undefined) throw new RegisterError('NOT_FOUND')
  const { citizenId, ...fields } = personFields(person)
  const { recognised_on: recognisedOn, admitted_on: admittedOn, stopped_on: stoppedOn } = row
  return {
    id,
    version: row.version,
    personId: row.person_id,
    personVersion: person.version,
    person: fields,
    citizenIdMasked: citizenId === null ? null : maskCitizenId(citizenId),
    status: sympathizerStatusOn({ recognisedOn, admittedOn, stoppedOn }, day),
    cellId,
    cellName: cellNameOn(reader, cellId, day),
    fields: {
      proposedOn: row.proposed_on,
      recognisedOn,
      recognitionResolution: row.recognition_resolution,
      note: row.note,
    },
    stops:
      stoppedOn === null || row.stop_reason === null
        ? null
        : { on: stoppedOn, reason: row.stop_reason, note: row.stop_note, movedTo: row.moved_to },
    admittedOn,
    openDossierId: openDossierOf(reader, row.person_id),
    arrivedFrom: row.arrived_from,
    missingPapers: papersMissing(reader, row, person, day),
    helperAdvice: helperAdvice(packInForce(reader, day)),
    exceptions: exceptionsOf(reader, 'sympathizer', id),
    stays: stays.map(({ cellId: _, ...stay }) => stay),
    helpers: helpersOf(reader, id),
  }
}

function staysOf(reader: Reader, id: number) {
  return reader.all(
    reader.sql
      .selectFrom('sympathizer_stay')
      .select(['id', 'cell_id as cellId', 'from_date as from', 'to_date as to'])
      .select(cellNameAt('sympathizer_stay.cell_id', 'sympathizer_stay.from_date').as('cellName'))
      .where('sympathizer_id', '=', id)
      .orderBy(sql`nullif(from_date, '?')`)
      .orderBy('id'),
  )
}

/** Whoever helps now first, then the earlier ones, latest first. */
function helpersOf(reader: Reader, id: number): SympathizerDetail['helpers'] {
  return reader
    .all(
      reader.sql
        .selectFrom('sympathizer_helper')
        .leftJoin('person', 'person.id', 'sympathizer_helper.person_id')
        .select(['sympathizer_helper.id', 'person_id as personId', 'name', 'full_name as fullName'])
        .select(['from_date as from', 'to_date as to', 'resolution'])
        .where('sympathizer_id', '=', id)
        .orderBy('to_date', (order) => order.desc().nullsFirst())
        .orderBy('from_date', 'desc')
        .orderBy('sympathizer_helper.id'),
    )
    .map(({ fullName, ...helper }) => ({ ...helper, name: fullName ?? helper.name }))
}
