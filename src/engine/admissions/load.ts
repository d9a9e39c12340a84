import type { Selectable } from 'kysely'
import type { CandidateFacts, DossierFacts, IntroducerFacts } from '../../shared/admissions/facts.ts'
import type { PaperFields } from '../../shared/admissions/inputs.ts'
import { paperSchema } from '../../shared/admissions/papers.ts'
import { UNKNOWN_DATE } from '../../shared/vocabulary/partial-date-shape.ts'
import type { Flag } from '../register/columns.ts'
import type { Reader } from '../register/reader.ts'
import { ballotFacts, checkFacts, moveFacts, ownFacts, paperFacts } from './rows.ts'
import type {
  BackgroundCheckTable,
  BallotTable,
  DossierIntroducerTable,
  DossierMoveTable,
  DossierPaperTable,
  DossierTable,
} from './tables.ts'

export type IntroducerRow = Selectable<DossierIntroducerTable>
export type BallotRow = Selectable<BallotTable>
export type CheckRow = Selectable<BackgroundCheckTable>
export type MoveRow = Selectable<DossierMoveTable>

/** One dossier with its links, and what the rules ask of the person. */
export interface LoadedDossier {
  readonly row: Selectable<DossierTable>
  readonly fullName: string
  readonly sex: 'male' | 'female' | null
  readonly facts: DossierFacts
  readonly candidate: CandidateFacts
  readonly introducers: readonly IntroducerRow[]
  readonly checks: readonly CheckRow[]
  readonly ballots: readonly BallotRow[]
  readonly moves: readonly MoveRow[]
}

interface PersonColumns {
  full_name: string
  sex: 'male' | 'female' | null
  birth_date: CandidateFacts['birthDate']
  general_education: string | null
  union_member: Flag | null
  earlier_readmissions: number
}

interface CertificateRow {
  person_id: number
  kind: 'awareness' | 'new_member'
  issued: CandidateFacts['birthDate']
}

/** What an asker can do without: a thousand dossiers have ten thousand links. */
export interface Spared {
  /** Conditions on the links that remain. */
  readonly only?: Readonly<Partial<Record<'dossier_introducer' | 'background_check', string>>>
  /** Of other papers than these it matters only that they are here: their dates and numbers are left unknown. */
  readonly papersInFull?: string
}

/**
 * Dossiers with everything that belongs to them, in seven statements however many there are. `where` is a condition on the
 * table `dossier` with named parameters.
 */
export function loadDossiers(
  reader: Reader,
  where: string,
  parameters: Readonly<Record<string, string | number>>,
  { only = {}, papersInFull }: Spared = {},
): LoadedDossier[] {
  const chosen = `SELECT dossier.id FROM dossier WHERE ${where}`
  const rows = reader
    .statement<Selectable<DossierTable> & PersonColumns>(
      `SELECT dossier.*, full_name, sex, birth_date, general_education, union_member,
         CASE WHEN readmission = 0 THEN 0 ELSE (SELECT count(*) FROM cell_member WHERE cell_member.person_id = dossier.person_id
           AND entry = 'readmitted' AND from_date < opened_on) END AS earlier_readmissions
       FROM dossier JOIN person ON person.id = dossier.person_id WHERE ${where}`,
    )
    .all(parameters)
  const linked = <T extends { dossier_id: number }>(table: string, condition = 'TRUE') =>
    Map.groupBy(
      reader
        .statement<T>(
          `SELECT * FROM ${table} WHERE dossier_id IN (${chosen}) AND ${condition} ORDER BY dossier_id, id`,
        )
        .all(parameters),
      (row) => row.dossier_id,
    )
  const papers = linked<Selectable<DossierPaperTable>>('dossier_paper', papersInFull)
  const here =
    papersInFull === undefined ? undefined : namesOfPapersHere(reader, chosen, papersInFull, parameters)
  const introducers = linked<IntroducerRow>('dossier_introducer', only.dossier_introducer)
  const checks = linked<CheckRow>('background_check', only.background_check)
  const ballots = linked<BallotRow>('ballot')
  const moves = linked<MoveRow>('dossier_move')
  const certificates = certificatesOf(reader, where, parameters)
  return rows.map((row) => {
    const own = {
      introducers: introducers.get(row.id) ?? [],
      checks: checks.get(row.id) ?? [],
      ballots: ballots.get(row.id) ?? [],
      moves: moves.get(row.id) ?? [],
    }
    const held = certificates.get(row.person_id) ?? []
    return {
      ...own,
      row,
      fullName: row.full_name,
      sex: row.sex,
      facts: {
        ...ownFacts(row),
        papers: [...(here?.get(row.id) ?? []), ...(papers.get(row.id) ?? []).map(paperFacts)],
        introducers: own.introducers.map(introducerFacts),
        checks: own.checks.map(checkFacts),
        ballots: own.ballots.map(ballotFacts),
        moves: own.moves.map(moveFacts),
      },
      candidate: {
        birthDate: row.birth_date,
        generalEducation: row.general_education,
        unionMember: row.union_member === null ? null : row.union_member === 1,
        awarenessIssuedOn: held.find((one) => one.kind === 'awareness')?.issued,
        hasNewMemberCertificate: held.some((one) => one.kind === 'new_member'),
        earlierReadmissions: row.earlier_readmissions,
      },
    }
  })
}

/** One row a dossier instead of one a paper: most papers of most dossiers have come. */
function namesOfPapersHere(
  reader: Reader,
  chosen: string,
  others: string,
  parameters: Readonly<Record<string, string | number>>,
): Map<number, readonly PaperFields[]> {
  const known = new Map<string, PaperFields>()
  const paperOf = (name: string): PaperFields => {
    const paper = known.get(name) ?? {
      paper: paperSchema.parse(name),
      formCode: null,
      datedOn: null,
      receivedOn: UNKNOWN_DATE,
      number: null,
      notNeeded: false,
      note: null,
    }
    known.set(name, paper)
    return paper
  }
  return new Map(
    reader
      .statement<{ id: number; names: string }>(
        `SELECT dossier_id AS id, group_concat(paper) AS names FROM dossier_paper
         WHERE dossier_id IN (${chosen}) AND NOT (${others}) GROUP BY dossier_id`,
      )
      .all(parameters)
      .map(({ id, names }) => [id, names.split(',').map(paperOf)]),
  )
}

/** @returns undefined for a dossier in the trash, and for none */
export function loadDossier(reader: Reader, id: number): LoadedDossier | undefined {
  return loadDossiers(reader, 'dossier.id = @id AND dossier.trashed_at IS NULL', { id })[0]
}

function introducerFacts(row: IntroducerRow): IntroducerFacts {
  return {
    kind: row.kind,
    name: row.name,
    togetherSince: row.together_since,
    introducedOn: row.introduced_on,
    endedOn: row.ended_on,
    replacement: row.replaces_id !== null,
  }
}

/** The newest certificates first, as `classes/certificates.ts` orders them. */
function certificatesOf(
  reader: Reader,
  where: string,
  parameters: Readonly<Record<string, string | number>>,
): Map<number, CertificateRow[]> {
  const rows = reader
    .statement<CertificateRow>(
      `SELECT person_id, kind, certificate_date AS issued FROM enrollment
       WHERE person_id IN (SELECT dossier.person_id FROM dossier WHERE ${where}) AND kind IN ('awareness', 'new_member')
         AND result = 'completed' AND enrollment.trashed_at IS NULL
       ORDER BY nullif(certificate_date, '?') DESC, enrollment.id DESC`,
    )
    .all(parameters)
  return Map.groupBy(rows, (row) => row.person_id)
}
