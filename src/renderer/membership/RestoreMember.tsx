import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { neededDate, restoreMemberSchema } from '../../shared/membership/acts.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { standingSchema } from '../../shared/people/contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, ChoiceField } from '../form/fields.tsx'
import { CellPicker } from '../form/pickers.tsx'
import { standingLabels } from '../people/words.ts'
import { DateIn, TextIn } from './act-fields.tsx'

const schema = restoreMemberSchema.omit({ personId: true }).extend({
  cellId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn chi bộ.'),
  on: neededDate('Cần ghi ngày phục hồi.'),
})
const standings = standingSchema.options.map((value) => ({ value, label: standingLabels[value] }))

interface RestoreMemberProps {
  readonly member: MemberDetail
  readonly close: () => void
}

/** Party membership is given back. */
export function RestoreMember({ member, close }: RestoreMemberProps) {
  const restore = useMutation(rpc.membership.restoreMember.mutationOptions())
  const last = member.stretches.at(-1)
  return (
    <ActForm
      title={`Phục hồi đảng tịch cho ${member.fullName}`}
      verb="Phục hồi"
      schema={schema}
      initial={{
        cellId: last?.cellId ?? null,
        standing: last?.standing ?? 'official',
        on: null,
        decisionNumber: null,
        continuous: false,
      }}
      act={async ({ cellId, on, ...values }) => {
        if (cellId !== null && on !== null)
          await restore.mutateAsync({ ...values, cellId, on, personId: member.personId })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="cellId" label="Chi bộ" required>
            {(field) => <CellPicker {...field} />}
          </FormField>
          <FormField form={form} name="standing" label="Tư cách" required={false}>
            {(field) => <ChoiceField {...field} options={standings} />}
          </FormField>
          <DateIn form={form} name="on" label="Từ ngày" />
          <TextIn form={form} name="decisionNumber" label="Số quyết định" />
          <FormField form={form} name="continuous" label="Tuổi đảng" required={false}>
            {(field) => (
              <CheckField {...field}>Quyết định cho tính liên tục, không trừ thời gian gián đoạn</CheckField>
            )}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
