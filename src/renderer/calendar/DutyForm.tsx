import { useMutation, useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import type { Duty, SuggestedDuty } from '../../shared/calendar/contract.ts'
import { rhythmLabels, rhythmSchema } from '../../shared/calendar/rhythm.ts'
import { daySchema } from '../../shared/vocabulary/day.ts'
import { firstDayOfMonth, monthOf } from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { today } from '../frame/as-of.ts'

const anyForm = 'khong'

const schema = z.object({
  name: z.string().trim().min(3, 'Ghi tên báo cáo.').max(160),
  recipient: z.string().trim().min(2, 'Ghi nơi nhận.').max(160),
  rhythm: rhythmSchema,
  dueDay: z
    .int()
    .nullable()
    .refine((day) => day !== null && day >= 1 && day <= 31, 'Ghi ngày trong tháng, từ 1 đến 31.'),
  monthsAfter: z.enum(['0', '1', '2']),
  report: z.string(),
  source: z.string().max(200),
  from: daySchema.nullable().refine((day) => day !== null, 'Ghi ngày bắt đầu.'),
  until: daySchema.nullable(),
})

const months = [
  { value: '0', label: 'của tháng cuối kỳ' },
  { value: '1', label: 'của tháng sau kỳ' },
  { value: '2', label: 'của tháng thứ hai sau kỳ' },
] as const

interface DutyFormProps {
  /** To be changed, or what a new one begins with. */
  readonly duty: Duty | SuggestedDuty | null
  readonly close: () => void
}

/** A report that is owed again and again: to whom, how often, by which day. */
export function DutyForm({ duty, close }: DutyFormProps) {
  const add = useMutation(rpc.calendar.addDuty.mutationOptions())
  const update = useMutation(rpc.calendar.updateDuty.mutationOptions())
  const forms = useQuery(rpc.reports.list.queryOptions())
  const known = duty !== null && 'id' in duty ? duty : null
  const after =
    known === null ? '1' : (months.find(({ value }) => Number(value) === known.monthsAfter)?.value ?? '1')
  return (
    <ActForm
      title={known === null ? 'Thêm báo cáo phải nộp' : `Sửa ${known.name}`}
      verb="Ghi"
      schema={schema}
      initial={{
        name: duty?.name ?? '',
        recipient: duty?.recipient ?? '',
        rhythm: duty?.rhythm ?? 'month',
        dueDay: known?.dueDay ?? null,
        monthsAfter: after,
        report: known?.report ?? anyForm,
        source: duty?.source ?? '',
        from: known?.from ?? firstDayOfMonth(monthOf(today())),
        until: known?.until ?? null,
      }}
      act={({ monthsAfter, report, dueDay, from, ...values }) => {
        const fields = {
          ...values,
          dueDay: dueDay ?? 1,
          from: from ?? today(),
          monthsAfter: Number(monthsAfter),
          report: report === anyForm ? null : report,
        }
        return known === null
          ? add.mutateAsync({ fields })
          : update.mutateAsync({ id: known.id, version: known.version, fields })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="name" label="Báo cáo" required>
            {(field) => <TextField {...field} maxLength={160} />}
          </FormField>
          <FormField form={form} name="recipient" label="Nơi nhận" required>
            {(field) => <TextField {...field} maxLength={160} />}
          </FormField>
          <FormField form={form} name="rhythm" label="Kỳ" required>
            {(field) => (
              <ChoiceField
                {...field}
                options={rhythmSchema.options.map((value) => ({ value, label: rhythmLabels[value] }))}
              />
            )}
          </FormField>
          <FormField form={form} name="dueDay" label="Hạn nộp: ngày" required width={8}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="monthsAfter" label="Của tháng nào" required>
            {(field) => <ChoiceField {...field} options={months} />}
          </FormField>
          <FormField
            form={form}
            name="report"
            label="Biểu trong chương trình"
            required={false}
            hint="Chốt kỳ có biểu này thì tính là đã gửi. Không chọn thì chốt kỳ gửi đúng nơi nhận này."
          >
            {(field) => (
              <SelectField
                {...field}
                options={[
                  { value: anyForm, label: 'Không gắn biểu nào' },
                  ...(forms.data ?? [])
                    .filter(({ about }) => about === null)
                    .map(({ id, title }) => ({ value: id, label: title })),
                ]}
              />
            )}
          </FormField>
          <FormField form={form} name="source" label="Căn cứ" required={false}>
            {(field) => <TextField {...field} maxLength={200} placeholder="Công văn 15-CV/BTCTU" />}
          </FormField>
          <FormField form={form} name="from" label="Áp dụng từ ngày" required>
            {(field) => <DayField {...field} />}
          </FormField>
          <FormField form={form} name="until" label="Đến ngày" required={false}>
            {(field) => <DayField {...field} latestYear={2100} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
