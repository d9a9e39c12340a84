import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { DueLine } from '../../shared/due/contract.ts'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const reason = z.string().trim().min(3, 'Cần ghi rõ lý do (ít nhất 3 chữ).').max(500)
const doneSchema = z.object({ reason })

interface MarkActProps {
  readonly lines: readonly DueLine[]
  readonly close: () => void
}

/** Done although the records do not say so: on paper, by somebody else. */
export function MarkDone({ lines, close }: MarkActProps) {
  const mark = useMutation(rpc.due.markDone.mutationOptions())
  return (
    <ActForm
      title={`Đánh dấu đã xong: ${titleOf(lines)}`}
      verb="Đã xong"
      schema={doneSchema}
      initial={{ reason: '' }}
      act={(values) => mark.mutateAsync({ keys: lines.map(({ key }) => key), ...values })}
      close={close}
    >
      {(form) => (
        <FormField
          form={form}
          name="reason"
          label="Lý do"
          hint="Việc ghi vào hồ sơ thì tự hết ở đây; chỉ đánh dấu khi việc đã làm ngoài sổ."
        >
          {(field) => <NoteField {...field} maxLength={500} />}
        </FormField>
      )}
    </ActForm>
  )
}

/** Puts off to a later day; on that day it stands in the list again. */
export function Postpone({ lines, today, close }: MarkActProps & { readonly today: Day }) {
  const postpone = useMutation(rpc.due.postpone.mutationOptions())
  const schema = z.object({
    until: partialDateSchema
      .nullable()
      .refine((day): boolean => isDay(day), 'Ghi đủ ngày, tháng, năm, ví dụ 02/12/2026')
      .refine(
        (day): boolean => day === null || day.localeCompare(today) > 0,
        'Ngày hoãn đến phải sau ngày hôm nay.',
      ),
    reason,
  })
  return (
    <ActForm
      title={`Hoãn: ${titleOf(lines)}`}
      verb="Hoãn"
      schema={schema}
      initial={{ until: null, reason: '' }}
      act={async (values) => {
        if (!isDay(values.until)) return
        const keys = lines.map(({ key }) => key)
        await postpone.mutateAsync({ keys, until: values.until, reason: values.reason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="until"
            label="Hoãn đến ngày"
            required
            hint="Đến ngày này việc hiện lại. Hạn theo quy định không đổi."
          >
            {(field) => <PartialDateField {...field} latestYear={Number(today.slice(0, 4)) + 1} />}
          </FormField>
          <FormField form={form} name="reason" label="Lý do">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}

export function TakeBackMarks({ lines, close }: MarkActProps) {
  const takeBack = useMutation(rpc.due.takeBackMarks.mutationOptions())
  return (
    <ConfirmAct
      title={`Đưa lại vào việc cần làm: ${titleOf(lines)}`}
      verb="Đưa lại"
      destructive={false}
      act={() => takeBack.mutateAsync({ keys: lines.map(({ key }) => key) })}
      close={close}
    >
      Dấu đã xong hoặc đã hoãn được bỏ; lần đánh dấu đó vẫn còn trong nhật ký.
    </ConfirmAct>
  )
}

function titleOf(lines: readonly DueLine[]): string {
  const [first] = lines
  return lines.length === 1 && first !== undefined ? first.what : `${formatCount(lines.length)} việc`
}
