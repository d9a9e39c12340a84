import type { PersonField, PersonFields } from '../../../shared/people/fields.ts'
import { withChanges } from '../../../shared/people/rules.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { authorOf } from '../../register/author-of.ts'
import type { Change } from '../../register/change.ts'
import { RegisterError } from '../../register/register-error.ts'
import type { RecordTableName } from '../../register/schema.ts'
import { passOrRefuse } from '../../regulations/exceptions.ts'
import { type PersonColumns, personColumns, personFields } from '../columns.ts'
import { lockedBreaches } from '../locked.ts'
import { combined } from './fold.ts'
import { personLinks } from './links.ts'
import { type Merging, moveExceptions, type OtherValue, refuse, type StoredValue } from './rows.ts'

export interface MergeWanted {
  readonly keptId: number
  readonly goneId: number
  readonly keptVersion: number
  readonly goneVersion: number
  /** Fields whose value is taken from the record that goes. */
  readonly take: readonly PersonField[]
  readonly passReason: string | null
}

/**
 * Makes one record of two. Every link goes over to the record kept; what the other said otherwise stays beside it; the other
 * one lies in the trash, bare. One command, so that one undo makes two of it again.
 * @throws RegisterError NOT_FOUND, STALE; CONFLICT naming what cannot be true of one person; RULE_BREACH without a reason
 */
export function mergePeople(change: Change, wanted: MergeWanted, today: Day): number {
  const { keptId, goneId } = wanted
  if (keptId === goneId) throw new RegisterError('NOT_FOUND')
  const [kept, gone] = [change.row('person', keptId), change.row('person', goneId)]
  if (kept.version !== wanted.keptVersion || gone.version !== wanted.goneVersion)
    throw new RegisterError('STALE')
  if (kept.trashed_at !== null || gone.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  const { at, by } = authorOf(change)
  const merging: Merging = { change, keptId, goneId, at, others: [] }
  const [before, other] = [personFields(kept), personFields(gone)]
  const after = mergedFields(before, other, wanted.take)
  // whichever of the two was admitted, its name and birth date stand fast
  const breaches = [
    ...lockedBreaches(change, keptId, before, after, today),
    ...lockedBreaches(change, goneId, other, after, today),
  ].filter((breach, at, all) => all.findIndex(({ ruleKey }) => ruleKey === breach.ruleKey) === at)
  moveLinks(merging)
  refuseImpossible(merging)
  // out of the way first: a citizen ID may stand in one living record only
  change.update('person', goneId, { trashed_at: at })
  const columns = personColumns(after)
  noteOthers(merging, columns, personColumns(other), personColumns(before))
  change.update('person', keptId, columns)
  moveExceptions(merging, 'person', goneId, keptId)
  passOrRefuse(change, { table: 'person', id: keptId }, breaches, wanted.passReason)
  change.insert('person_merge', {
    kept_id: keptId,
    gone_id: goneId,
    other_values: JSON.stringify(merging.others),
    merged_at: at,
    merged_by: by,
  })
  change.describe(`Gộp hồ sơ trùng ${gone.full_name} vào hồ sơ ${after.fullName}`)
  return keptId
}

/** Chosen ones from the record that goes, blanks filled from it, the more exact of two dates. */
function mergedFields(kept: PersonFields, gone: PersonFields, take: readonly PersonField[]): PersonFields {
  const changes: Record<string, unknown> = {}
  for (const field of Object.keys(kept) as PersonField[]) {
    const [stays, goes] = [kept[field], gone[field]]
    if (take.includes(field)) changes[field] = goes
    else if (stays === null) changes[field] = goes
    else if (typeof stays === 'string' && typeof goes === 'string')
      changes[field] = combined(stays, goes) ?? stays
  }
  return withChanges(kept, changes)
}

/** What the tables themselves do not allow. */
const contradictions = new Set(['SQLITE_CONSTRAINT_CHECK', 'SQLITE_CONSTRAINT_UNIQUE'])

/** In the order of the list: what is refused is refused before much is moved. */
function moveLinks(merging: Merging): void {
  for (const [link, { label, merge }] of Object.entries(personLinks)) {
    const [table, column] = link.split('.') as [RecordTableName, string]
    try {
      merge(merging, table, column)
    } catch (error) {
      if (error instanceof Error && 'code' in error && contradictions.has(String(error.code)))
        refuse(`phần ${label} của hai hồ sơ ghi trái nhau. Sửa cho khớp rồi gộp lại.`)
      throw error
    }
  }
}

/** What no command of a room would write, and what shows that the two are two people after all. */
function refuseImpossible({ change, keptId }: Merging): void {
  const has = (query: string) => change.statement(query).get({ id: keptId }) !== undefined
  if (
    has(`SELECT 1 FROM sympathizer_helper AS helper JOIN sympathizer ON sympathizer.id = helper.sympathizer_id
      WHERE helper.person_id = @id AND sympathizer.person_id = @id`)
  )
    refuse('người này đang là đảng viên giúp đỡ của người kia, nên là hai người khác nhau.')
  if (
    has(`SELECT 1 FROM dossier_introducer AS introducer JOIN dossier ON dossier.id = introducer.dossier_id
      WHERE introducer.person_id = @id AND dossier.person_id = @id`)
  )
    refuse('người này là người giới thiệu của người kia, nên là hai người khác nhau.')
  if (
    has(`SELECT 1 FROM sympathizer WHERE person_id = @id AND trashed_at IS NULL AND admitted_on IS NULL AND stopped_on IS NULL
      AND EXISTS (SELECT 1 FROM cell_member WHERE person_id = @id AND to_date IS NULL)`)
  )
    refuse(
      'một bên đang là đảng viên, bên kia còn được theo dõi là quần chúng ưu tú. Ghi kết nạp hoặc thôi theo dõi ở phần quần chúng ưu tú rồi gộp lại.',
    )
}

const notTold = new Set(['name_key', 'name_sort'])

/** Whatever either record said and the merged one does not say. */
function noteOthers({ others }: Merging, after: PersonColumns, ...said: readonly PersonColumns[]): void {
  const rows: readonly (readonly [string, StoredValue])[][] = said.map(
    (columns) => Object.entries(columns) as [string, StoredValue][],
  )
  const stands = new Map(Object.entries(after) as [string, StoredValue][])
  const noted: OtherValue[] = rows
    .flat()
    .filter(
      ([column, value]) =>
        !notTold.has(column) &&
        value !== null &&
        combined(stands.get(column) ?? null, value) !== stands.get(column),
    )
    .map(([column, value]) => ({ table: 'person', column, value }))
  others.unshift(...noted)
}
