import { useMutation } from '@tanstack/react-query'
import { disciplineSchema, neededDate } from '../../shared/membership/acts.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { disciplineFormSchema } from '../../shared/membership/fields.ts'
import { disciplineLabels } from '../../shared/membership/words.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField } from '../form/fields.tsx'
import { DateIn, NoteIn, TextIn } from './act-fields.tsx'

const schema = disciplineSchema
  .omit({ personId: true, note: true })
  .extend({ decidedOn: neededDate('Cần ghi ngày quyết định, ít nhất là năm.') })
/** Expulsion is an act of its own: it ends the membership. */
const forms = disciplineFormSchema.options
  .filter((value) => value !== 'expulsion')
  .map((value) => ({ value, label: disciplineLabels[value] }))

interface AddDisciplineProps {
  readonly member: MemberDetail
  readonly close: () => void
}

/** A member was disciplined. */
export function AddDiscipline({ member, close }: AddDisciplineProps) {
  const add = useMutation(rpc.membership.addDiscipline.mutationOptions())
  return (
    <ActForm
      title={`Kỷ luật: ${member.fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ form: 'reprimand', decidedOn: null, decisionNumber: null, decidedBy: null, why: null }}
      act={async ({ decidedOn, ...values }) => {
        if (decidedOn !== null)
          await add.mutateAsync({ ...values, decidedOn, personId: member.personId, note: null })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="form"
            label="Hình thức"
            required={false}
            hint="Khai trừ ghi ở “Từ trần, ra khỏi Đảng”."
          >
            {(field) => <ChoiceField {...field} options={forms} />}
          </FormField>
          <DateIn form={form} name="decidedOn" label="Ngày quyết định" />
          <TextIn form={form} name="decisionNumber" label="Số quyết định" />
          <TextIn form={form} name="decidedBy" label="Cấp quyết định" />
          <NoteIn form={form} name="why" label="Lý do" />
        </>
      )}
    </ActForm>
  )
}
