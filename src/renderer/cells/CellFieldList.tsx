import type { input as Input } from 'zod'
import {
  cellFieldLabels,
  type cellFieldsSchema,
  cellKindLabels,
  cellKindSchema,
} from '../../shared/cells/fields.ts'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker, SelectField, VillagesPicker } from '../form/pickers.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'

export type CellValues = Input<typeof cellFieldsSchema>

export const kindChoices = cellKindSchema.options.map((value) => ({ value, label: cellKindLabels[value] }))

interface CellFieldListProps {
  readonly form: RecordFormState<CellValues>
  /** The cell itself, which cannot stand above itself. */
  readonly except?: number
  readonly focusName?: boolean
}

/** What is entered of an organisation, in the order of the paper form. */
export function CellFieldList({ form, except, focusName = false }: CellFieldListProps) {
  return (
    <div className="form-fields">
      <FormField form={form} name="name" label={cellFieldLabels.name}>
        {(field) => <TextField {...field} maxLength={200} autoFocus={focusName} />}
      </FormField>
      <FormField form={form} name="kind" label={cellFieldLabels.kind}>
        {(field) => <SelectField {...field} options={kindChoices} />}
      </FormField>
      <FormField form={form} name="parentId" label={cellFieldLabels.parentId}>
        {(field) => <CellPicker withCommittees {...(except !== undefined && { except })} {...field} />}
      </FormField>
      <FormField form={form} name="foundedOn" label={cellFieldLabels.foundedOn}>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="villageIds" label={cellFieldLabels.villageIds} required={false}>
        {(field) => <VillagesPicker {...field} />}
      </FormField>
      <FormField form={form} name="note" label={cellFieldLabels.note}>
        {(field) => <NoteField {...field} />}
      </FormField>
    </div>
  )
}
