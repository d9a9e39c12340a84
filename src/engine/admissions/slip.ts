import { sql } from 'kysely'
import { missingPapers } from '../../shared/admissions/checklist.ts'
import { deadlinesOf } from '../../shared/admissions/deadlines.ts'
import type { MissingPaperSlip } from '../../shared/admissions/detail.ts'
import { stageLabels } from '../../shared/admissions/fields.ts'
import { introducerCountBreaches } from '../../shared/admissions/introductions.ts'
import { stageOn } from '../../shared/admissions/life.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { cellNameOn } from '../cells/names.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { officeSettings } from '../settings/queries.ts'
import { countingOn } from './act.ts'
import { type LoadedDossier, loadDossier, loadDossiers } from './load.ts'

/** What a cell still owes for one of its dossiers or for all, on one sheet. @throws RegisterError NOT_FOUND */
export function missingPaperSlip(
  reader: Reader,
  of: { readonly id: number } | { readonly cellId: number },
  day: Day,
): MissingPaperSlip {
  const dossiers = 'id' in of ? [loadDossier(reader, of.id)] : openOf(reader, of.cellId)
  const [first] = dossiers
  const cellId = 'cellId' in of ? of.cellId : first?.row.cell_id
  if (cellId === undefined) throw new RegisterError('NOT_FOUND')
  const counting = countingOn(reader, day)
  const office = officeSettings(reader)
  return {
    office: office.commune,
    superior: office.superior,
    place: office.place,
    cellName: cellNameOn(reader, cellId, day),
    secretary: secretaryOf(reader, cellId, day),
    madeOn: day,
    dossiers: dossiers
      .filter((dossier) => dossier !== undefined)
      .map((dossier) => slipOf(dossier, counting(dossier), day))
      .filter((slip) => 'id' in of || slip.papers.length > 0 || slip.others.length > 0),
  }
}

function openOf(reader: Reader, cellId: number): LoadedDossier[] {
  return loadDossiers(
    reader,
    `dossier.cell_id = @cellId AND dossier.trashed_at IS NULL AND closed_on IS NULL AND removal_on IS NULL`,
    { cellId },
  ).sort((a, b) => a.row.opened_on.localeCompare(b.row.opened_on) || a.row.id - b.row.id)
}

function secretaryOf(reader: Reader, cellId: number, day: Day): string | null {
  const row = reader.first(
    reader.sql
      .selectFrom('cell_post')
      .innerJoin('person', 'person.id', 'cell_post.person_id')
      .select(sql<string>`person.full_name`.as('name'))
      .where('cell_id', '=', cellId)
      .where('post', '=', 'secretary')
      .where(inForce('cell_post', day))
      .limit(1),
  )
  return row?.name ?? null
}

function slipOf(
  dossier: LoadedDossier,
  counting: ReturnType<ReturnType<typeof countingOn>>,
  day: Day,
): MissingPaperSlip['dossiers'][number] {
  const { facts, candidate } = dossier
  const stage = stageOn(facts, counting.pack, day)
  return {
    id: dossier.row.id,
    fullName: dossier.fullName,
    birthDate: candidate.birthDate,
    stage: stageLabels[stage],
    papers: missingPapers(facts, counting.pack, day).map(({ label, formCode }) => ({ label, formCode })),
    others: [
      ...(stage === 'preparing'
        ? introducerCountBreaches(counting.pack, facts).map((breach) => breach.message)
        : []),
      ...deadlinesOf(facts, candidate, counting)
        .filter(({ key, state }) => state === 'overdue' || (key.startsWith('check:') && state === 'open'))
        .map(({ what, dueOn }) => (dueOn === null ? what : `${what} (hạn ${formatDay(dueOn)})`)),
    ],
  }
}
