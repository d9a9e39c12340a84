import { blankCase, type CaseFields } from '../../shared/inspections/case-fields.ts'
import type { InspectionKind, SubjectKind } from '../../shared/inspections/kinds.ts'
import type { PlanItemRow } from '../../shared/inspections/programme-contract.ts'
import { type PetitionKind, petitionKindLabels } from '../../shared/inspections/theme-fields.ts'
import type { PetitionRow } from '../../shared/inspections/themes-contract.ts'

/** What a new case says before anybody has written in it. */
export interface CaseBeginning {
  readonly fields: CaseFields
  readonly subjectKind: SubjectKind
  readonly cellIds: readonly number[]
  readonly personId: number | null
  /** The name of that person, which the picker cannot know yet. */
  readonly personName: string | null
  /** The letter that it answers. */
  readonly petitionId: number | null
}

export const blankBeginning: CaseBeginning = {
  fields: { ...blankCase, kind: 'compliance', level: 'commune_committee' },
  subjectKind: 'organisation',
  cellIds: [],
  personId: null,
  personName: null,
  petitionId: null,
}

export function beginningOfItem({ id, fields, sensitive, subject }: PlanItemRow): CaseBeginning {
  return {
    fields: {
      ...blankCase,
      kind: fields.kind,
      level: fields.level,
      title: fields.content.slice(0, 300),
      planItemId: id,
    },
    subjectKind: fields.subjectKind,
    cellIds: fields.cellId === null ? [] : [fields.cellId],
    personId: fields.personId,
    personName: sensitive ? subject : null,
    petitionId: null,
  }
}

/** What a letter is answered by; what only reflects something is looked into as a sign of a violation. */
const kindOfLetter: Record<PetitionKind, InspectionKind> = {
  complaint: 'complaint',
  denunciation: 'denunciation',
  reflection: 'signs',
}

export function beginningOfLetter({ id, fields, personName }: PetitionRow): CaseBeginning {
  const ofMember = fields.personId !== null
  return {
    fields: {
      ...blankCase,
      kind: kindOfLetter[fields.kind],
      level: 'commune_commission',
      title:
        `Giải quyết đơn ${petitionKindLabels[fields.kind].toLowerCase()} số ${id}: ${fields.content}`.slice(
          0,
          300,
        ),
      content: fields.content,
      petitioner: fields.sender,
    },
    subjectKind: ofMember ? 'member' : 'organisation',
    cellIds: ofMember || fields.cellId === null ? [] : [fields.cellId],
    personId: fields.personId,
    personName,
    petitionId: id,
  }
}
