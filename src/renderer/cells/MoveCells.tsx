import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CellPicker } from '../form/pickers.tsx'
import { CellsPicker } from './CellsPicker.tsx'
import { blankDayAndPaper, DayAndPaperFields, dayAndPaperOf, dayAndPaperSchema } from './PaperFields.tsx'

const schema = dayAndPaperSchema.extend({
  cellIds: z.array(z.int()).min(1, 'Cần chọn tổ chức cần chuyển.'),
  parentId: z.int().nullable(),
})

/** Several organisations come under another superior from a day on. */
export function MoveCells({ close }: { readonly close: () => void }) {
  const move = useMutation(rpc.cells.move.mutationOptions())
  return (
    <ActForm
      title="Chuyển cấp trên trực tiếp của nhiều tổ chức"
      verb="Chuyển"
      schema={schema}
      initial={{ cellIds: [], parentId: null, ...blankDayAndPaper }}
      act={(values) =>
        move.mutateAsync({ ...dayAndPaperOf(values), cellIds: values.cellIds, parentId: values.parentId })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="cellIds" label="Các tổ chức chuyển">
            {(field) => <CellsPicker withCommittees {...field} />}
          </FormField>
          <FormField form={form} name="parentId" label="Cấp trên trực tiếp mới" required={false}>
            {(field) => <CellPicker withCommittees {...field} />}
          </FormField>
          <DayAndPaperFields form={form} />
        </>
      )}
    </ActForm>
  )
}
