import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { type PostKind, postKindLabels, postKindSchema } from '../../shared/cells/fields.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, YesNoField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker, PersonPicker, SelectField, VillagePicker } from '../form/pickers.tsx'

const chosen = (message: string) =>
  z
    .int()
    .nullable()
    .refine((id) => id !== null, message)

const schema = z.object({
  cellId: chosen('Cần chọn chi bộ.'),
  personId: chosen('Cần chọn người giữ chức vụ.'),
  post: postKindSchema,
  from: partialDateSchema.nullable(),
  replaceHolder: z.boolean(),
  villageId: z.int().nullable(),
  local: z.boolean().nullable(),
})

const posts = postKindSchema.options.map((value) => ({ value, label: postKindLabels[value] }))

interface PostActProps {
  readonly title: string
  /** Asked for when left out. */
  readonly person?: { readonly id: number }
  readonly cell?: { readonly id: number }
  /** Proposed where the cell is asked for. */
  readonly likelyCellId?: number | null
  /** The post to be filled by somebody else. */
  readonly replaces?: PostKind
  readonly close: () => void
}

/** Gives a person a post in a cell; whoever held it may leave on the same day. */
export function PostAct({ title, person, cell, likelyCellId = null, replaces, close }: PostActProps) {
  const add = useMutation(rpc.cells.addPost.mutationOptions())
  return (
    <ActForm
      title={title}
      verb="Ghi"
      schema={schema}
      initial={{
        cellId: cell?.id ?? likelyCellId,
        personId: person?.id ?? null,
        post: replaces ?? 'secretary',
        from: null,
        replaceHolder: replaces !== undefined,
        villageId: null,
        local: null,
      }}
      act={async ({ cellId, personId, ...rest }) => {
        if (cellId !== null && personId !== null) await add.mutateAsync({ cellId, personId, ...rest })
      }}
      close={close}
    >
      {(form) => (
        <>
          {cell === undefined && (
            <FormField form={form} name="cellId" label="Chi bộ" required>
              {(field) => <CellPicker withCommittees {...field} />}
            </FormField>
          )}
          {person === undefined && (
            <FormField form={form} name="personId" label="Người giữ chức vụ" required>
              {(field) => <PersonPicker {...field} />}
            </FormField>
          )}
          <FormField form={form} name="post" label="Chức vụ">
            {(field) => <SelectField {...field} options={posts} />}
          </FormField>
          <FormField form={form} name="from" label="Từ ngày">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          {(form.values.post === 'village_head' || form.values.post === 'front_head') && (
            <FormField form={form} name="villageId" label="Của thôn, bản" required={false}>
              {(field) => <VillagePicker {...field} />}
            </FormField>
          )}
          <FormField form={form} name="local" label="Người địa phương" required={false}>
            {(field) => <YesNoField {...field} />}
          </FormField>
          <FormField form={form} name="replaceHolder" label="Người đang giữ" required={false}>
            {(field) => <CheckField {...field}>Thay người đang giữ, kết thúc cùng ngày</CheckField>}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
