import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { CellPicker, PersonPicker } from '../form/pickers.tsx'
import { CellsPicker } from './CellsPicker.tsx'
import { blankDayAndPaper, DayAndPaperFields, dayAndPaperOf, dayAndPaperSchema } from './PaperFields.tsx'

const schema = dayAndPaperSchema
  .extend({
    cellIds: z.array(z.int()).min(1, 'Cần chọn chi bộ sáp nhập.'),
    into: z.enum(['existing', 'new']),
    cellId: z.int().nullable(),
    name: z.string().nullable(),
    secretaryId: z.int().nullable(),
  })
  .refine(({ into, cellId }) => into === 'new' || cellId !== null, {
    path: ['cellId'],
    error: 'Cần chọn chi bộ nhận.',
  })
  .refine(({ into, name }) => into === 'existing' || (name ?? '').trim() !== '', {
    path: ['name'],
    error: 'Cần ghi tên chi bộ mới.',
  })

const ways = [
  { value: 'existing', label: 'Vào một chi bộ đang có' },
  { value: 'new', label: 'Thành chi bộ mới' },
] as const

interface MergeCellsProps {
  readonly first?: number
  readonly parentId: number | null
  readonly close: () => void
  readonly onMerged?: (cellId: number) => void
}

/** Several cells become one; members, tracked people, villages and village posts follow in the same command. */
export function MergeCells({ first, parentId, close, onMerged }: MergeCellsProps) {
  const merge = useMutation(rpc.cells.merge.mutationOptions())
  return (
    <ActForm
      title="Sáp nhập chi bộ"
      verb="Sáp nhập"
      schema={schema}
      initial={{
        cellIds: first === undefined ? [] : [first],
        into: 'existing',
        cellId: null,
        name: null,
        secretaryId: null,
        ...blankDayAndPaper,
      }}
      act={async (values) => {
        const { cellIds, into, cellId, name, secretaryId } = values
        const made = await merge.mutateAsync({
          ...dayAndPaperOf(values),
          cellIds,
          secretaryId,
          into:
            into === 'existing'
              ? { kind: 'existing', cellId: cellId ?? 0, name: name?.trim() || null }
              : { kind: 'new', name: name ?? '', cellKind: 'village', parentId },
        })
        onMerged?.(made.cellId)
      }}
      close={close}
    >
      {(form) => (
        <>
          <p className="quiet form-note">
            Đảng viên, quần chúng đang theo dõi, thôn bản, tổ phụ trách, người tăng cường và khó khăn chưa
            giải quyết chuyển theo từ ngày này; tên cũ giữ cho các ngày trước. Chi bộ nhận đã có tổ cùng loại
            thì giữ tổ đó. Quyền xem của tài khoản giám sát không tự chuyển. Hoàn tác được trong Nhật ký.
          </p>
          <FormField form={form} name="cellIds" label="Các chi bộ sáp nhập (sẽ kết thúc)">
            {(field) => <CellsPicker {...field} />}
          </FormField>
          <FormField form={form} name="into" label="Sáp nhập">
            {(field) => <ChoiceField {...field} options={ways} />}
          </FormField>
          {form.values.into === 'existing' && (
            <FormField form={form} name="cellId" label="Chi bộ nhận" required>
              {(field) => <CellPicker {...field} />}
            </FormField>
          )}
          <FormField
            form={form}
            name="name"
            label={
              form.values.into === 'existing'
                ? 'Tên mới của chi bộ nhận (để trống nếu giữ tên cũ)'
                : 'Tên chi bộ mới'
            }
            required={form.values.into === 'new'}
          >
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <DayAndPaperFields form={form} />
          <FormField
            form={form}
            name="secretaryId"
            label="Bí thư từ ngày đó (để trống nếu giữ nguyên)"
            required={false}
          >
            {(field) => <PersonPicker onlyMembers {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
