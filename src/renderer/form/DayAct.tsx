import type { ReactNode } from 'react'
import * as z from 'zod'
import { type PartialDate, partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { ActForm } from './ActForm.tsx'
import { FormField } from './FormField.tsx'
import { PartialDateField } from './PartialDateField.tsx'

const schema = z.object({
  on: partialDateSchema
    .nullable()
    .refine((day) => day !== null, 'Cần ghi ngày. Chưa biết ngày thì ghi tháng hoặc năm.'),
})

interface DayActProps {
  readonly title: string
  readonly verb: string
  /** Of the date: "Thôi giữ chức vụ từ ngày". */
  readonly label: string
  readonly hint?: ReactNode
  /** A command that may breach a rule takes `passReason` into its input. */
  readonly act: (on: PartialDate, passReason: string | null) => Promise<unknown>
  readonly close: () => void
}

/** A command that needs only its day: ending a post, leaving a cell. */
export function DayAct({ title, verb, label, hint, act, close }: DayActProps) {
  const go = async ({ on }: { on: PartialDate | null }, passReason: string | null): Promise<void> => {
    if (on !== null) await act(on, passReason)
  }
  return (
    <ActForm title={title} verb={verb} schema={schema} initial={{ on: null }} act={go} close={close}>
      {(form) => (
        <FormField form={form} name="on" label={label} required hint={hint}>
          {(field) => <PartialDateField {...field} />}
        </FormField>
      )}
    </ActForm>
  )
}
