import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { PersonPicker } from '../form/pickers.tsx'

const schema = z.object({
  helperPersonId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn đảng viên giúp đỡ.'),
  from: partialDateSchema.nullable(),
  resolution: z.string().trim().max(100).nullable(),
})

interface AssignHelperProps {
  readonly id: number
  readonly fullName: string
  /** What the rules ask of the helper later on. */
  readonly advice: string
  /** The helper who leaves on the same day. */
  readonly replaces?: { readonly id: number; readonly name: string }
  readonly close: () => void
}

/** Names the party member who helps the person, or another one in place of the present. */
export function AssignHelper({ id, fullName, advice, replaces, close }: AssignHelperProps) {
  const assign = useMutation(rpc.sympathizers.assignHelper.mutationOptions())
  return (
    <ActForm
      title={
        replaces === undefined
          ? `Phân công người giúp đỡ ${fullName}`
          : `Thay người giúp đỡ ${replaces.name} của ${fullName}`
      }
      verb="Phân công"
      schema={schema}
      initial={{ helperPersonId: null, from: null, resolution: null }}
      act={async ({ helperPersonId, ...rest }, passReason: string | null = null) => {
        if (helperPersonId === null) return
        const replaced = replaces && { replaces: replaces.id }
        await assign.mutateAsync({ id, helperPersonId, ...rest, ...replaced, passReason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="helperPersonId"
            label="Đảng viên chính thức được phân công"
            required
            hint={advice}
          >
            {(field) => <PersonPicker onlyMembers {...field} />}
          </FormField>
          <FormField form={form} name="from" label="Từ ngày">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="resolution" label="Số nghị quyết phân công">
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
