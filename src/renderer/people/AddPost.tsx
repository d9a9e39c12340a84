import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { type PostKind, postKindLabels, postKindSchema } from '../../shared/cells/fields.ts'
import type { PersonDetail } from '../../shared/people/contract.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, ChoiceField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker } from '../form/pickers.tsx'

const schema = z.object({
  cellId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn chi bộ.'),
  post: postKindSchema,
  from: partialDateSchema.nullable(),
  replaceHolder: z.boolean(),
})

export const postChoices: readonly { value: PostKind; label: string }[] = postKindSchema.options.map(
  (value) => ({
    value,
    label: postKindLabels[value],
  }),
)

/** Gives the person a post in a cell; the one who held it may leave on the same day. */
export function AddPost({ person, close }: { readonly person: PersonDetail; readonly close: () => void }) {
  const add = useMutation(rpc.cells.addPost.mutationOptions())
  const cellId = person.memberships.find(({ to }) => to === null)?.cellId ?? null
  return (
    <ActForm
      title={`Thêm chức vụ cho ${person.fields.fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ cellId, post: 'secretary', from: null, replaceHolder: false }}
      act={async ({ cellId: chosen, ...rest }) => {
        if (chosen !== null) await add.mutateAsync({ personId: person.id, cellId: chosen, ...rest })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="cellId" label="Chi bộ">
            {(field) => <CellPicker withCommittees {...field} />}
          </FormField>
          <FormField form={form} name="post" label="Chức vụ" required={false}>
            {(field) => <ChoiceField {...field} options={postChoices} />}
          </FormField>
          <FormField form={form} name="from" label="Từ ngày">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="replaceHolder" label="Người đang giữ" required={false}>
            {(field) => <CheckField {...field}>Thay người đang giữ, từ cùng ngày</CheckField>}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
