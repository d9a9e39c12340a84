import { cellKindLabels, postKindLabels } from '../../../shared/cells/fields.ts'
import {
  classKindLabels,
  gradeLabels,
  organiserKindLabels,
  resultLabels,
} from '../../../shared/classes/fields.ts'
import { meetingKindLabels } from '../../../shared/meetings/fields.ts'
import { villageKindLabels } from '../../../shared/villages/contract.ts'
import { formatPartialDate, isPartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Lookups } from './lookups.ts'

const words: Readonly<Record<string, string>> = {
  male: 'Nam',
  female: 'Nữ',
  official: 'Đảng viên chính thức',
  probationary: 'Đảng viên dự bị',
  none: 'Quần chúng',
  ...villageKindLabels,
  ...cellKindLabels,
  ...classKindLabels,
  ...gradeLabels,
  ...organiserKindLabels,
  ...resultLabels,
  ...meetingKindLabels,
  ...postKindLabels,
}

const catalogOf: Readonly<Record<string, keyof Lookups['catalogs']>> = {
  ethnicGroup: 'ethnic-groups',
  religion: 'religions',
  generalEducation: 'general-education',
  professionalEducation: 'professional-education',
  politicalTheory: 'political-theory',
}
const dateFields = new Set([
  'birthDate',
  'birthMale',
  'birthFemale',
  'citizenBirthDate',
  'unionJoined',
  'joinedCell',
  'proposedOn',
  'recognisedOn',
  'foundedOn',
  'joinedCell',
  'cardIssuedOn',
  'decisionOn',
  'decisionDate',
  'ceremonyOn',
  'officialOn',
  'officialDecisionOn',
  'firstDecisionOn',
  'startsOn',
  'endsOn',
  'certificateDate',
  'openedOn',
  'permissionOn',
  'applicationOn',
  'cellOn',
  'committeeOn',
  'recognitionOn',
  'heldOn',
  'concludedOn',
  'noticeDate',
  'month',
  'from',
  'documentDate',
  'to',
])
const choiceFields = new Set(['sex', 'standing', 'kind', 'organiserKind', 'grade', 'result', 'post'])

/** A value as the register will show it, for the sample of the preview. */
export function showValue(field: string, value: unknown, lookups: Lookups): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (Array.isArray(value)) return value.map((each) => showValue('', each, lookups)).join('; ')
  if (typeof value === 'object') return 'name' in value && typeof value.name === 'string' ? value.name : ''
  if (dateFields.has(field) && isPartialDate(value)) return formatPartialDate(value)
  if (field === 'villageId' && typeof value === 'number') return lookups.villageNames.get(value) ?? ''
  const catalog = catalogOf[field]
  const written = String(value)
  if (catalog !== undefined) return lookups.catalogs[catalog].names.get(written) ?? written
  return choiceFields.has(field) ? (words[written] ?? written) : written
}
