import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { certificateNumbers } from '../../shared/classes/certificates.ts'
import type { ClassDetail, Learner } from '../../shared/classes/contract.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const schema = z.object({
  firstNumber: z
    .string()
    .trim()
    .max(60)
    .refine((text) => certificateNumbers(text, 1) !== null, 'Ghi số đầu tiên, ví dụ 001/GCN-TTCT.'),
  issuedOn: partialDateSchema.nullable().refine((day) => day !== null, 'Cần ghi ngày cấp.'),
  issuer: z.string().trim().max(200).nullable(),
})

interface IssueCertificatesProps {
  readonly opened: ClassDetail
  /** Who gets one, in the order of the numbers. */
  readonly learners: readonly Learner[]
  readonly done: () => void
  readonly close: () => void
}

/** A series of numbers and one day for many learners at once. */
export function IssueCertificates({ opened, learners, done, close }: IssueCertificatesProps) {
  const issue = useMutation(rpc.classes.issueCertificates.mutationOptions())
  return (
    <ActForm
      title={`Cấp giấy chứng nhận: ${learners.length} học viên`}
      verb="Cấp"
      schema={schema}
      initial={{ firstNumber: '', issuedOn: opened.fields.endsOn, issuer: opened.fields.organiser }}
      act={async ({ firstNumber, issuedOn, issuer }) => {
        if (issuedOn === null) return
        await issue.mutateAsync({
          classId: opened.id,
          ids: learners.map(({ id }) => id),
          firstNumber,
          issuedOn,
          issuer,
        })
        done()
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="firstNumber"
            label="Số vào sổ đầu tiên"
            required
            hint={seriesWords(form.values.firstNumber, learners)}
          >
            {(field) => <TextField {...field} maxLength={60} placeholder="ví dụ 001/GCN-TTCT" />}
          </FormField>
          <FormField form={form} name="issuedOn" label="Ngày cấp" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="issuer" label="Đơn vị cấp" required={false}>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}

function seriesWords(first: string, learners: readonly Learner[]): string {
  const numbers = certificateNumbers(first.trim(), learners.length)
  const [from, to] = [numbers?.[0], numbers?.at(-1)]
  if (from === undefined || to === undefined) return 'Các số sau đánh tiếp theo thứ tự trong danh sách.'
  return `${learners[0]?.fullName}: ${from}${learners.length > 1 ? ` … ${learners.at(-1)?.fullName}: ${to}` : ''}`
}
