import type { Standing } from '../people/contract.ts'
import { type Breach, breachOf } from '../regulations/breach.ts'
import { type RulePack, type TextsKey, textsRule } from '../regulations/pack.ts'
import {
  type CaseDisciplineForm,
  caseDisciplineFormLabels,
  caseDisciplineFormSchema,
} from './discipline-fields.ts'
import type { InspectionLevel, SubjectKind } from './kinds.ts'

/** Who would get a discipline. */
export interface Disciplined {
  readonly kind: SubjectKind
  /** Of a member on the day; null when the register does not know. */
  readonly standing: Standing | null
  /** Holds an office in the Party or sits on a committee. */
  readonly holdsOffice: boolean
}

function keyFor({ kind, standing }: Disciplined): TextsKey {
  if (kind === 'organisation') return 'discipline.forms_organisation'
  return standing === 'probationary' ? 'discipline.forms_probationary' : 'discipline.forms_official'
}

function isNamed(pack: RulePack, key: TextsKey, form: CaseDisciplineForm): boolean {
  return textsRule(pack, key).includes(caseDisciplineFormLabels[form])
}

/** The forms that this kind of subject may get, mildest first (296-QĐ/TW, Điều 9). */
export function formsFor(pack: RulePack, who: Disciplined): CaseDisciplineForm[] {
  const key = keyFor(who)
  return caseDisciplineFormSchema.options.filter(
    (form) => isNamed(pack, key, form) && (form !== 'dismissal' || who.holdsOffice),
  )
}

/** A form that is no form for such a subject at all: no paper can say so. */
export function isNonsense(form: CaseDisciplineForm, kind: SubjectKind): boolean {
  if (kind === 'organisation') return form === 'dismissal' || form === 'expulsion'
  return form === 'dissolution'
}

/** What of a discipline does not keep the rules; a paper may say so all the same. */
export function disciplineBreaches(
  pack: RulePack,
  form: CaseDisciplineForm,
  level: InspectionLevel,
  who: Disciplined,
): Breach[] {
  const breaches: Breach[] = []
  const key = keyFor(who)
  if (!formsFor(pack, who).includes(form)) {
    const label = caseDisciplineFormLabels[form]
    const message =
      who.standing === 'probationary'
        ? `Đảng viên dự bị không bị ${label.toLowerCase()}; không đủ tư cách thì xóa tên`
        : form === 'dismissal'
          ? 'Cách chức chỉ áp dụng với đảng viên đang giữ chức vụ'
          : `Không có hình thức ${label.toLowerCase()} với đối tượng này`
    breaches.push(breachOf(pack, key, message, 'form'))
  }
  if (level === 'cell' && !isNamed(pack, 'discipline.forms_cell', form))
    breaches.push(
      breachOf(
        pack,
        'discipline.forms_cell',
        `Chi bộ không quyết định hình thức ${caseDisciplineFormLabels[form].toLowerCase()}`,
        'level',
      ),
    )
  return breaches
}
