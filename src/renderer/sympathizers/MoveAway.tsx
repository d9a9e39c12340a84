import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { type SympathizerPaperKind, sympathizerPaperLabels } from '../../shared/sympathizers/papers.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const text = (max: number) => z.string().trim().max(max).nullable()

const schema = z.object({
  movedTo: z.string().trim().min(1, 'Cần ghi nơi chuyển đến.').max(200),
  on: partialDateSchema.nullable().refine((day) => day !== null, 'Cần ghi ngày chuyển, ít nhất là năm.'),
  number: text(100),
  datedOn: partialDateSchema.nullable(),
  recognition_resolution: z.boolean(),
  helper_resolution: z.boolean(),
  accepted_certificate: z.boolean(),
  note: text(500),
})

/** What usually goes along besides the certificate. */
const alongside = [
  'recognition_resolution',
  'helper_resolution',
  'accepted_certificate',
] as const satisfies readonly SympathizerPaperKind[]

interface MoveAwayProps {
  readonly id: number
  readonly fullName: string
  readonly close: () => void
}

/** To a place that is not ours, with the papers that go along (06-HD/TW 3.9a). */
export function MoveAway({ id, fullName, close }: MoveAwayProps) {
  const move = useMutation(rpc.sympathizers.moveAway.mutationOptions())
  return (
    <ActForm
      title={`Chuyển ${fullName} đi nơi khác`}
      verb="Chuyển đi"
      schema={schema}
      initial={{
        movedTo: '',
        on: null,
        number: null,
        datedOn: null,
        recognition_resolution: false,
        helper_resolution: false,
        accepted_certificate: false,
        note: null,
      }}
      act={async ({ on, number, datedOn, movedTo, note, ...given }) => {
        if (on === null) return
        const certified = (number ?? '') !== '' || datedOn !== null
        await move.mutateAsync({
          id,
          on,
          movedTo,
          note,
          certificate: certified ? { number, datedOn, issuer: null } : null,
          alsoGiven: alongside.filter((kind) => given[kind]),
        })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="movedTo" label="Chuyển đến (đảng ủy, xã, đơn vị)" required>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="on" label="Từ ngày" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField
            form={form}
            name="number"
            label="Số giấy chứng nhận đang được giúp đỡ, xem xét kết nạp"
            hint="Chưa cấp thì để trống; việc cấp giấy nằm trong Việc cần làm (điểm 3.9a, 06-HD/TW)."
          >
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="datedOn" label="Ngày giấy chứng nhận">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          {alongside.map((kind) => (
            <FormField
              key={kind}
              form={form}
              name={kind}
              label={kind === 'recognition_resolution' ? 'Giao kèm (bản sao)' : ''}
              required={false}
            >
              {(field) => <CheckField {...field}>{sympathizerPaperLabels[kind]}</CheckField>}
            </FormField>
          ))}
          <FormField form={form} name="note" label="Ghi chú">
            {(field) => <TextField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
