import { useMutation } from '@tanstack/react-query'
import type { CellDetail } from '../../shared/cells/contract.ts'
import { cellFieldLabels, cellFieldsSchema } from '../../shared/cells/fields.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker, SelectField } from '../form/pickers.tsx'
import { kindChoices } from './CellFieldList.tsx'

const schema = cellFieldsSchema.pick({ name: true, kind: true, parentId: true }).extend({
  from: partialDateSchema.nullable().refine((day) => day !== null, 'Cần ghi ngày thay đổi, ít nhất là năm.'),
})

/** Renames, reclassifies or moves the organisation from a day on; what it was before stays in its history. */
export function ChangeCell({ cell, close }: { readonly cell: CellDetail; readonly close: () => void }) {
  const change = useMutation(rpc.cells.change.mutationOptions())
  return (
    <ActForm
      title={`Thay đổi ${cell.name} từ một ngày`}
      verb="Ghi"
      schema={schema}
      initial={{ from: null, name: cell.name, kind: cell.kind, parentId: cell.parentId }}
      act={async ({ from, ...rest }) => {
        if (from !== null) await change.mutateAsync({ id: cell.id, version: cell.version, from, ...rest })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="from" label="Có hiệu lực từ ngày" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="name" label="Tên mới">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="kind" label={cellFieldLabels.kind}>
            {(field) => <SelectField {...field} options={kindChoices} />}
          </FormField>
          <FormField form={form} name="parentId" label={cellFieldLabels.parentId}>
            {(field) => <CellPicker withCommittees except={cell.id} {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
