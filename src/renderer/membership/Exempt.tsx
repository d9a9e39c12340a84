import { useMutation } from '@tanstack/react-query'
import { exemptSchema, neededDate } from '../../shared/membership/acts.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DateIn, TextIn } from './act-fields.tsx'

const schema = exemptSchema
  .omit({ personId: true, note: true })
  .extend({ from: neededDate('Cần ghi ngày bắt đầu được miễn.') })

interface ExemptProps {
  readonly member: MemberDetail
  readonly close: () => void
}

/** Exempts a member from work and meetings of the Party. */
export function Exempt({ member, close }: ExemptProps) {
  const exempt = useMutation(rpc.membership.exempt.mutationOptions())
  return (
    <ActForm
      title={`Miễn công tác và sinh hoạt đảng: ${member.fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ from: null, to: null, document: null, why: null }}
      act={async ({ from, ...values }) => {
        if (from !== null)
          await exempt.mutateAsync({ ...values, from, personId: member.personId, note: null })
      }}
      close={close}
    >
      {(form) => (
        <>
          <DateIn form={form} name="from" label="Từ ngày" />
          <DateIn form={form} name="to" label="Đến ngày" />
          <TextIn form={form} name="document" label="Nghị quyết, văn bản" />
          <TextIn form={form} name="why" label="Lý do" />
        </>
      )}
    </ActForm>
  )
}
