import type { ReactNode } from 'react'
import type { input as Input } from 'zod'
import { personFieldLabels, type personFieldsSchema } from '../../shared/people/fields.ts'
import { tidyCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import { FormField, FormSection } from '../form/FormField.tsx'
import { ChoiceField, NoteField, TextField, YesNoField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CatalogSelect, VillagePicker } from '../form/pickers.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import { sexLabels } from './words.ts'

export type PersonValues = Input<typeof personFieldsSchema>

const sexes = [
  { value: 'male', label: sexLabels.male },
  { value: 'female', label: sexLabels.female },
] as const

interface PersonFieldSectionsProps {
  readonly form: RecordFormState<PersonValues>
  /** Under the citizen ID: the masked number and the button that shows it. */
  readonly citizenIdHint?: ReactNode
  /** The first field takes the focus when the form opens. */
  readonly focusName?: boolean
  /** False where a form around it has a note of its own. */
  readonly withNote?: boolean
}

/** Everything known of a person, in the order of the paper form. */
export function PersonFieldSections(props: PersonFieldSectionsProps) {
  const { form, citizenIdHint, focusName = false, withNote = true } = props
  const labelled = <K extends keyof PersonValues>(name: K) => ({ form, name, label: personFieldLabels[name] })
  return (
    <>
      <FormSection title="Nhân thân" letter="N">
        <FormField {...labelled('fullName')} required>
          {(field) => <TextField {...field} maxLength={120} autoFocus={focusName} />}
        </FormField>
        <FormField {...labelled('otherName')}>
          {(field) => <TextField {...field} maxLength={120} />}
        </FormField>
        <FormField {...labelled('sex')}>{(field) => <ChoiceField {...field} options={sexes} />}</FormField>
        <FormField {...labelled('birthDate')}>{(field) => <PartialDateField {...field} />}</FormField>
        <FormField {...labelled('citizenBirthDate')}>{(field) => <PartialDateField {...field} />}</FormField>
        <FormField {...labelled('citizenId')} width={16} hint={citizenIdHint}>
          {(field) => (
            <TextField
              {...field}
              maxLength={20}
              onChange={(text) => field.onChange(tidyCitizenId(text) || null)}
            />
          )}
        </FormField>
        <FormField {...labelled('fatherName')}>
          {(field) => <TextField {...field} maxLength={120} />}
        </FormField>
        <FormField {...labelled('ethnicGroup')} width={20}>
          {(field) => <CatalogSelect {...field} catalog="ethnic-groups" />}
        </FormField>
        <FormField {...labelled('religion')} width={20}>
          {(field) => <CatalogSelect {...field} catalog="religions" />}
        </FormField>
      </FormSection>
      <FormSection title="Nơi ở" letter="O">
        <FormField {...labelled('hometown')}>{(field) => <TextField {...field} />}</FormField>
        <FormField {...labelled('residence')}>{(field) => <TextField {...field} />}</FormField>
        <FormField {...labelled('villageId')}>{(field) => <VillagePicker {...field} />}</FormField>
      </FormSection>
      <FormSection title="Trình độ" letter="T">
        <FormField {...labelled('generalEducation')} width={24}>
          {(field) => <CatalogSelect {...field} catalog="general-education" />}
        </FormField>
        <FormField {...labelled('professionalEducation')} width={24}>
          {(field) => <CatalogSelect {...field} catalog="professional-education" />}
        </FormField>
        <FormField {...labelled('politicalTheory')} width={24}>
          {(field) => <CatalogSelect {...field} catalog="political-theory" />}
        </FormField>
        <FormField {...labelled('occupation')}>{(field) => <TextField {...field} />}</FormField>
      </FormSection>
      <FormSection title="Đoàn thể" letter="D">
        <FormField {...labelled('unionMember')} required={false}>
          {(field) => <YesNoField {...field} />}
        </FormField>
        <FormField {...labelled('unionJoined')}>{(field) => <PartialDateField {...field} />}</FormField>
        <FormField {...labelled('massOrganisation')}>
          {(field) => <TextField {...field} maxLength={200} />}
        </FormField>
      </FormSection>
      <FormSection title="Khác" letter="K">
        <FormField {...labelled('phone')} width={16}>
          {(field) => <TextField {...field} maxLength={40} />}
        </FormField>
        {withNote && <FormField {...labelled('note')}>{(field) => <NoteField {...field} />}</FormField>}
      </FormSection>
    </>
  )
}
