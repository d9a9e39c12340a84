import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { CellRule } from '../../shared/calendar/contract.ts'
import { type Month, monthSchema } from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { monthsBack } from './months-back.ts'

const schema = z.object({
  dueDay: z
    .int()
    .nullable()
    .refine((day) => day !== null && day >= 1 && day <= 31, 'Ghi ngày trong tháng, từ 1 đến 31.'),
  monthsAfter: z.enum(['0', '1']),
  since: monthSchema,
})

const months = [
  { value: '0', label: 'của tháng báo cáo' },
  { value: '1', label: 'của tháng sau' },
] as const

interface CellRuleFormProps {
  readonly rule: CellRule | null
  /** The month that runs. */
  readonly now: Month
  readonly close: () => void
}

/** By which day of which month cells hand in, and from which month on they are asked. */
export function CellRuleForm({ rule, now, close }: CellRuleFormProps) {
  const save = useMutation(rpc.calendar.saveCellRule.mutationOptions())
  return (
    <ActForm
      title="Hạn chi bộ nộp báo cáo tháng"
      verb="Ghi"
      schema={schema}
      initial={{
        dueDay: rule?.dueDay ?? null,
        monthsAfter: rule?.monthsAfter === 1 ? '1' : '0',
        since: rule?.since ?? now,
      }}
      act={({ dueDay, monthsAfter, since }) =>
        save.mutateAsync({
          dueDay: dueDay ?? 1,
          monthsAfter: Number(monthsAfter),
          since,
        })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="dueDay" label="Hạn: ngày" required width={8}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="monthsAfter" label="Của tháng nào" required>
            {(field) => <ChoiceField {...field} options={months} />}
          </FormField>
          <FormField form={form} name="since" label="Yêu cầu từ tháng" required>
            {(field) => <SelectField {...field} options={monthsBack(now, rule?.since)} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
