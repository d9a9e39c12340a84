import { useMutation } from '@tanstack/react-query'
import { InputNumber, Select } from 'antd'
import type { input as Input } from 'zod'
import { type RatingRow, ratingFieldLabels, ratingFieldsSchema } from '../../shared/ratings/contract.ts'
import {
  type Grade,
  gradeLabels,
  gradeSchema,
  unratedLabels,
  unratedSchema,
} from '../../shared/ratings/fields.ts'
import { rpc } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { controlProps, type FieldProps } from '../form/field.ts'
import { CheckField, NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'

const blank: Input<typeof ratingFieldsSchema> = {
  selfGrade: null,
  employerGrade: null,
  committeeGrade: null,
  collectiveGrade: null,
  proposedGrade: null,
  decidedGrade: null,
  score: null,
  unreviewed: false,
  unrated: null,
  unratedNote: null,
  decision: null,
  decidedOn: null,
  note: null,
}

interface OneOfProps<T extends string> extends FieldProps<T | null> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
}

/** One of a few, or nothing. */
function OneOf<T extends string>({ options, ...field }: OneOfProps<T>) {
  return (
    <Select<T>
      {...controlProps(field)}
      className="picker"
      value={field.value}
      options={[...options]}
      onChange={(value: T | undefined) => field.onChange(value ?? null)}
      allowClear
      placeholder="chưa ghi"
    />
  )
}

const grades = gradeSchema.options.map((value) => ({ value, label: gradeLabels[value] }))
const reasons = unratedSchema.options.map((value) => ({ value, label: unratedLabels[value] }))
const ofMembers = [
  'selfGrade',
  'employerGrade',
  'committeeGrade',
  'collectiveGrade',
  'proposedGrade',
] as const
const ofCells = ['selfGrade', 'proposedGrade'] as const

interface RatingFormProps {
  readonly year: number
  readonly row: RatingRow
  readonly readOnly: boolean
  readonly reload: () => void
}

/** One rating: what each side says, what is proposed, what was decided, or why there is none. */
export function RatingForm({ year, row, readOnly, reload }: RatingFormProps) {
  const save = useMutation(rpc.ratings.save.mutationOptions())
  const { cellId, personId, version } = row
  const form = useRecordForm({
    name: `rating:${year}:${personId === null ? 'cell' : 'person'}:${personId ?? cellId}`,
    schema: ratingFieldsSchema,
    initial: row.fields ?? blank,
    readOnly,
    save: (fields) => save.mutateAsync({ year, cellId, personId, version, fields }),
  })
  const grade = (key: (typeof ofMembers)[number] | 'decidedGrade') => (
    <FormField key={key} form={form} name={key} label={ratingFieldLabels[key]} required={false}>
      {(field) => <OneOf<Grade> {...field} options={grades} />}
    </FormField>
  )
  return (
    <RecordForm form={form} label={`Xếp loại năm ${year}: ${row.name}`} reload={reload}>
      <div className="form-fields">
        {(personId === null ? ofCells : ofMembers).map(grade)}
        <FormField form={form} name="score" label={ratingFieldLabels.score} required={false}>
          {(field) => (
            <InputNumber
              {...controlProps(field)}
              min={0}
              max={100}
              decimalSeparator=","
              value={field.value}
              onChange={(value) => field.onChange(value)}
            />
          )}
        </FormField>
        {grade('decidedGrade')}
        <FormField form={form} name="decision" label={ratingFieldLabels.decision} required={false}>
          {(field) => <TextField {...field} maxLength={120} />}
        </FormField>
        <FormField form={form} name="decidedOn" label={ratingFieldLabels.decidedOn} required={false}>
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <FormField form={form} name="unreviewed" label="Kiểm điểm" required={false}>
          {(field) => <CheckField {...field}>Chưa kiểm điểm</CheckField>}
        </FormField>
        <FormField form={form} name="unrated" label={ratingFieldLabels.unrated} required={false}>
          {(field) => <OneOf {...field} options={reasons} />}
        </FormField>
        {form.values.unrated !== null && (
          <FormField form={form} name="unratedNote" label={ratingFieldLabels.unratedNote} required={false}>
            {(field) => <TextField {...field} maxLength={500} />}
          </FormField>
        )}
        <FormField form={form} name="note" label={ratingFieldLabels.note} required={false}>
          {(field) => <NoteField {...field} />}
        </FormField>
      </div>
    </RecordForm>
  )
}
