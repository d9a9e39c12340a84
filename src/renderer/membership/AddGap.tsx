import { useMutation } from '@tanstack/react-query'
import { gapSchema, neededDate } from '../../shared/membership/acts.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { gapReasonSchema } from '../../shared/membership/fields.ts'
import { gapReasonLabels } from '../../shared/membership/words.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { DateIn, NoteIn } from './act-fields.tsx'

const schema = gapSchema
  .omit({ personId: true })
  .extend({ from: neededDate('Cần ghi ngày bắt đầu gián đoạn, ít nhất là năm.') })
const reasons = gapReasonSchema.options.map((value) => ({ value, label: gapReasonLabels[value] }))

interface AddGapProps {
  readonly member: MemberDetail
  readonly close: () => void
}

/** Time outside party life, taken off the party age. */
export function AddGap({ member, close }: AddGapProps) {
  const add = useMutation(rpc.membership.addGap.mutationOptions())
  return (
    <ActForm
      title={`Gián đoạn sinh hoạt đảng: ${member.fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ reason: 'transfer_gap', from: null, to: null, note: null }}
      act={async ({ from, ...values }) => {
        if (from !== null) await add.mutateAsync({ ...values, from, personId: member.personId })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="reason" label="Lý do" required={false}>
            {(field) => <SelectField {...field} options={reasons} />}
          </FormField>
          <DateIn form={form} name="from" label="Từ ngày" />
          <DateIn form={form} name="to" label="Sinh hoạt trở lại từ ngày" />
          <NoteIn form={form} name="note" label="Ghi chú" />
        </>
      )}
    </ActForm>
  )
}
