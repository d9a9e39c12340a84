import { useMutation, useQuery } from '@tanstack/react-query'
import { InputNumber } from 'antd'
import * as z from 'zod'
import { weaknessRuleLabels, weaknessRulesSchema } from '../../shared/cells/weakness.ts'
import { type Day, daySchema, formatDay } from '../../shared/vocabulary/day.ts'
import { partialDate, partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { controlProps, type FieldProps } from '../form/field.ts'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const schema = weaknessRulesSchema.extend({
  from: partialDateSchema
    .nullable()
    .refine((on) => daySchema.safeParse(on).success, 'Cần ghi đủ ngày, tháng, năm.'),
  reason: z.string().trim().min(1, 'Cần ghi căn cứ của tiêu chí.'),
})

function NumberField(field: FieldProps<number | null>) {
  return (
    <InputNumber
      {...controlProps(field)}
      min={0}
      max={200}
      precision={0}
      value={field.value}
      onChange={(value) => field.onChange(value)}
      placeholder="không xét"
    />
  )
}

const optional = ['officialMax', 'totalUnder', 'remainingMin', 'noAdmissionYears'] as const

/** The office's own thresholds from a day on; blank means that the criterion is not used. */
export function WeaknessRulesAct({ day, close }: { readonly day: Day; readonly close: () => void }) {
  const current = useQuery(rpc.cells.weaknessRules.queryOptions({ input: { asOf: day } }))
  const set = useMutation(rpc.cells.setWeaknessRules.mutationOptions())
  if (current.data === undefined) return null
  const { rules, from } = current.data
  return (
    <ActForm
      title="Tiêu chí chi bộ thiếu bền vững"
      verb="Ghi"
      schema={schema}
      initial={{ ...rules, from: partialDate(day), reason: '' }}
      act={({ from: since, reason, ...wanted }) =>
        set.mutateAsync({ from: daySchema.parse(since), reason, rules: wanted })
      }
      close={close}
    >
      {(form) => (
        <>
          <p className="quiet form-note">
            Không có định nghĩa của trung ương.{' '}
            {from === null
              ? 'Đang dùng giá trị đề xuất của bộ quy định (chưa xác nhận).'
              : `Đang dùng tiêu chí của cơ quan từ ngày ${formatDay(from)}.`}{' '}
            Ô để trống là không xét điều kiện đó; chi bộ có một dấu hiệu là được đề xuất.
          </p>
          {optional.map((key) => (
            <FormField key={key} form={form} name={key} label={weaknessRuleLabels[key]} required={false}>
              {(field) => <NumberField {...field} />}
            </FormField>
          ))}
          <FormField form={form} name="agedFrom" label={weaknessRuleLabels.agedFrom}>
            {({ onChange, ...field }) => (
              <NumberField {...field} onChange={(value) => onChange(value ?? rules.agedFrom)} />
            )}
          </FormField>
          <FormField form={form} name="windowMonths" label={weaknessRuleLabels.windowMonths}>
            {({ onChange, ...field }) => (
              <NumberField {...field} onChange={(value) => onChange(value ?? rules.windowMonths)} />
            )}
          </FormField>
          <FormField form={form} name="from" label="Áp dụng từ ngày" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="reason" label="Căn cứ" required>
            {(field) => <TextField {...field} maxLength={1000} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
