import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { badgeSchema } from '../../shared/membership/acts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, TextField } from '../form/fields.tsx'
import { DateIn, TextIn } from './act-fields.tsx'

const schema = badgeSchema.omit({ personId: true, reason: true, note: true, years: true }).extend({
  years: z.string().regex(/^\d{2,3}$/u, 'Ghi số năm tuổi đảng, ví dụ 30.'),
})

interface AddBadgeProps {
  readonly member: {
    readonly personId: number
    readonly fullName: string
    readonly nextBadge: { readonly years: number } | null
  }
  readonly close: () => void
}

/** A badge was awarded. */
export function AddBadge({ member, close }: AddBadgeProps) {
  const add = useMutation(rpc.membership.addBadge.mutationOptions())
  return (
    <ActForm
      title={`Tặng Huy hiệu Đảng: ${member.fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{
        years: member.nextBadge === null ? '' : String(member.nextBadge.years),
        decisionNumber: null,
        decisionOn: null,
        awardedOn: null,
        posthumous: false,
      }}
      act={({ years, ...values }, reason: string | null = null) =>
        add.mutateAsync({ ...values, years: Number(years), personId: member.personId, note: null, reason })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="years" label="Số năm tuổi đảng" required width={8}>
            {(field) => <TextField {...field} maxLength={3} />}
          </FormField>
          <TextIn form={form} name="decisionNumber" label="Số quyết định" />
          <DateIn form={form} name="decisionOn" label="Ngày quyết định" />
          <DateIn form={form} name="awardedOn" label="Ngày trao" />
          <FormField form={form} name="posthumous" label="Truy tặng" required={false}>
            {(field) => <CheckField {...field}>Người được tặng đã từ trần</CheckField>}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
