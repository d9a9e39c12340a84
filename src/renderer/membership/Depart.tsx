import { useMutation } from '@tanstack/react-query'
import { departSchema, neededDate } from '../../shared/membership/acts.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { departureKindSchema, removalGroundSchema } from '../../shared/membership/fields.ts'
import { departureLabels, removalGroundLabels } from '../../shared/membership/words.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { DateIn, NoteIn, TextIn } from './act-fields.tsx'

const schema = departSchema.omit({ personId: true, reason: true }).extend({
  kind: departureKindSchema.nullable().refine((kind) => kind !== null, 'Cần chọn trường hợp.'),
  on: neededDate('Cần ghi ngày, ít nhất là năm.'),
})
const kinds = departureKindSchema.options.map((value) => ({ value, label: departureLabels[value] }))
const grounds = removalGroundSchema.options.map((value) => ({ value, label: removalGroundLabels[value] }))

interface DepartProps {
  readonly member: MemberDetail
  readonly close: () => void
}

/** Somebody died, was expelled or struck off, or left the Party. */
export function Depart({ member, close }: DepartProps) {
  const depart = useMutation(rpc.membership.depart.mutationOptions())
  return (
    <ActForm
      title={`Đưa ${member.fullName} ra khỏi danh sách đảng viên`}
      verb="Ghi"
      schema={schema}
      initial={{
        kind: null,
        on: null,
        ground: null,
        decisionNumber: null,
        decisionOn: null,
        decidedBy: null,
        note: null,
      }}
      act={async ({ kind, on, ...values }, reason: string | null = null) => {
        if (kind !== null && on !== null)
          await depart.mutateAsync({ ...values, kind, on, personId: member.personId, reason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="kind" label="Trường hợp" required>
            {(field) => <SelectField {...field} options={kinds} />}
          </FormField>
          <DateIn form={form} name="on" label="Không còn là đảng viên từ ngày" />
          {form.values.kind === 'removed' && (
            <FormField form={form} name="ground" label="Lý do xóa tên" required>
              {(field) => <SelectField {...field} options={grounds} />}
            </FormField>
          )}
          {form.values.kind !== 'deceased' && (
            <>
              <TextIn form={form} name="decisionNumber" label="Số quyết định" />
              <DateIn form={form} name="decisionOn" label="Ngày quyết định" />
              <TextIn form={form} name="decidedBy" label="Cấp quyết định" />
            </>
          )}
          <NoteIn form={form} name="note" label="Ghi chú" />
        </>
      )}
    </ActForm>
  )
}
