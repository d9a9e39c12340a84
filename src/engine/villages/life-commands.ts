import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type {
  FactFields,
  IncidentFields,
  PatrolFields,
  PledgeFields,
  ProtectionTeamFields,
  TwinningFields,
  WorkFields,
} from '../../shared/villages/life.ts'
import type { LifeTable } from '../../shared/villages/life-contract.ts'
import { villageInSentence } from '../../shared/villages/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { daysToCome } from '../../shared/vocabulary/days-to-come.ts'
import { isSurelyBefore, type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { refuseToCome } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import {
  factColumns,
  incidentColumns,
  patrolColumns,
  pledgeColumns,
  protectionTeamColumns,
  twinningColumns,
  workColumns,
} from './life-columns.ts'

/** What a screen sends: a new record, or the one it saw. */
export interface Kept<F> {
  readonly id: number | null
  readonly version: number
  readonly fields: F
}

/** @throws RegisterError NOT_FOUND */
function villageWords(change: Change, id: number): string {
  const village = change.row('village', id)
  if (village.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return villageInSentence(village.name, village.kind)
}

function living(change: Change, table: LifeTable, id: number): void {
  if (change.row(table, id).trashed_at !== null) throw new RegisterError('NOT_FOUND')
}

function refuse(problems: readonly (FieldProblem | false)[]): void {
  const found = problems.filter((problem) => problem !== false)
  if (found.length > 0) throw invalid(found)
}

const inOrder = (from: PartialDate | null, to: PartialDate | null): FieldProblem | false =>
  from !== null &&
  to !== null &&
  isSurelyBefore(to, from) && {
    field: 'to',
    message: 'Ngày kết thúc sớm hơn ngày bắt đầu. Kiểm tra lại hai ngày này.',
  }

/** One snapshot, one pledge a village and year. */
function refuseSameYear(
  change: Change,
  table: 'village_fact' | 'forest_pledge',
  { id, fields }: Kept<{ readonly villageId: number; readonly year: number }>,
): void {
  const same = change
    .statement(`SELECT 1 FROM ${table} WHERE village_id = ? AND year = ? AND trashed_at IS NULL AND id <> ?`)
    .get(fields.villageId, fields.year, id ?? 0)
  refuse([
    same !== undefined && {
      field: 'year',
      message: `Năm ${fields.year} của thôn, bản này đã ghi rồi. Mở năm đó để sửa.`,
    },
  ])
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID for a second snapshot of the year and for more poor households than there are */
export function saveFact(change: Change, kept: Kept<FactFields>): number {
  const { fields } = kept
  const village = villageWords(change, fields.villageId)
  const { households, poor, nearPoor, forestHa, regrowthHa } = fields
  const told = (poor ?? 0) + (nearPoor ?? 0)
  refuse([
    households !== null &&
      told > households && {
        field: poor !== null && poor > households ? 'poor' : 'nearPoor',
        message: `Hộ nghèo và cận nghèo cộng lại ${told}, nhiều hơn số hộ ${households}.`,
      },
    forestHa !== null &&
      regrowthHa !== null &&
      regrowthHa > forestHa && {
        field: 'regrowthHa',
        message: 'Rừng khoanh nuôi nhiều hơn diện tích rừng. Kiểm tra lại.',
      },
  ])
  refuseSameYear(change, 'village_fact', kept)
  change.describe(`Ghi số liệu năm ${fields.year} của ${village}`)
  const columns = factColumns(fields)
  if (kept.id === null) return change.insert('village_fact', { ...columns, trashed_at: null })
  living(change, 'village_fact', kept.id)
  change.update('village_fact', kept.id, columns, kept.version)
  return kept.id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function saveTwinning(change: Change, { id, version, fields }: Kept<TwinningFields>): number {
  change.describe(`Ghi việc ${fields.unit} giúp ${villageWords(change, fields.villageId)}`)
  refuse([inOrder(fields.from, fields.to)])
  const columns = twinningColumns(fields)
  if (id === null) return change.insert('twinning', { ...columns, trashed_at: null })
  living(change, 'twinning', id)
  change.update('twinning', id, columns, version)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function saveWork(change: Change, { id, version, fields }: Kept<WorkFields>, today: Day): number {
  change.describe(`Ghi công trình ${fields.name} của ${villageWords(change, fields.villageId)}`)
  refuseToCome({ finishedOn: fields.finishedOn }, today)
  const columns = workColumns(fields)
  if (id === null) return change.insert('village_work', { ...columns, trashed_at: null })
  living(change, 'village_work', id)
  change.update('village_work', id, columns, version)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function savePledge(change: Change, kept: Kept<PledgeFields>, today: Day): number {
  const { id, version, fields } = kept
  change.describe(`Ghi cam kết bảo vệ rừng năm ${fields.year} của ${villageWords(change, fields.villageId)}`)
  const { toSign, signed } = fields
  refuse([
    toSign !== null &&
      signed !== null &&
      signed > toSign && {
        field: 'signed',
        message: `Số hộ đã ký ${signed} nhiều hơn số hộ phải ký ${toSign}.`,
      },
    ...daysToCome({ signedOn: fields.signedOn, headSignedOn: fields.headSignedOn }, today),
  ])
  refuseSameYear(change, 'forest_pledge', kept)
  const columns = pledgeColumns(fields)
  if (id === null) return change.insert('forest_pledge', { ...columns, trashed_at: null })
  living(change, 'forest_pledge', id)
  change.update('forest_pledge', id, columns, version)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function saveProtectionTeam(
  change: Change,
  { id, version, fields }: Kept<ProtectionTeamFields>,
): number {
  change.describe(`Ghi ${fields.name} của ${villageWords(change, fields.villageId)}`)
  refuse([inOrder(fields.from, fields.to)])
  const columns = protectionTeamColumns(fields)
  if (id === null) return change.insert('protection_team', { ...columns, trashed_at: null })
  living(change, 'protection_team', id)
  change.update('protection_team', id, columns, version)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function savePatrol(change: Change, { id, version, fields }: Kept<PatrolFields>, today: Day): number {
  change.describe(`Ghi cuộc tuần tra rừng của ${villageWords(change, fields.villageId)}`)
  refuseToCome({ patrolledOn: partialDate(fields.patrolledOn) }, today)
  if (fields.protectionTeamId !== null) living(change, 'protection_team', fields.protectionTeamId)
  const columns = patrolColumns(fields)
  if (id === null) return change.insert('patrol', { ...columns, trashed_at: null })
  living(change, 'patrol', id)
  change.update('patrol', id, columns, version)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function saveIncident(
  change: Change,
  { id, version, fields }: Kept<IncidentFields>,
  today: Day,
): number {
  change.describe(`Ghi vụ việc về rừng của ${villageWords(change, fields.villageId)}`)
  refuseToCome({ happenedOn: fields.happenedOn }, today)
  const columns = incidentColumns(fields)
  if (id === null) return change.insert('forest_incident', { ...columns, trashed_at: null })
  living(change, 'forest_incident', id)
  change.update('forest_incident', id, columns, version)
  return id
}

const tableWords: Record<LifeTable, string> = {
  village_fact: 'số liệu năm',
  twinning: 'việc kết nghĩa',
  village_work: 'công trình',
  forest_pledge: 'cam kết bảo vệ rừng',
  protection_team: 'tổ bảo vệ rừng',
  patrol: 'cuộc tuần tra',
  forest_incident: 'vụ việc về rừng',
}

/** @throws RegisterError NOT_FOUND */
export function trashLife(change: Change, table: LifeTable, id: number, at: string): number {
  const row = change.row(table, id)
  if (row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  change.update(table, id, { trashed_at: at })
  change.describe(`Chuyển ${tableWords[table]} của ${villageWords(change, row.village_id)} vào thùng rác`)
  return id
}
