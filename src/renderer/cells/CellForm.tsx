import { useMutation } from '@tanstack/react-query'
import type { CellDetail } from '../../shared/cells/contract.ts'
import { cellFieldsSchema } from '../../shared/cells/fields.ts'
import { rpc } from '../client/client.ts'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { CellFieldList } from './CellFieldList.tsx'

interface CellFormProps {
  readonly cell: CellDetail
  readonly readOnly: boolean
  readonly reload: () => void
}

/** Corrects what was entered wrongly; nothing of it becomes a new state. */
export function CellForm({ cell, readOnly, reload }: CellFormProps) {
  const correct = useMutation(rpc.cells.correct.mutationOptions())
  const form = useRecordForm({
    name: `cell:${cell.id}`,
    schema: cellFieldsSchema,
    initial: {
      name: cell.name,
      kind: cell.kind,
      parentId: cell.parentId,
      foundedOn: cell.foundedOn,
      villageIds: cell.villages.map(({ id }) => id),
      note: cell.note,
    },
    readOnly,
    save: (fields) => correct.mutateAsync({ id: cell.id, version: cell.version, fields }),
  })
  return (
    <RecordForm form={form} label={`Thông tin ${cell.name}`} reload={reload}>
      <p className="quiet form-note">
        Sửa ở đây là sửa chỗ ghi nhầm. Đổi tên, đổi loại hoặc chuyển cấp trên từ một ngày thì dùng phần Quá
        trình.
      </p>
      <CellFieldList form={form} except={cell.id} />
    </RecordForm>
  )
}
