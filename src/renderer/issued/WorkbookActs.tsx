import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import * as z from 'zod'
import type { IssuedWorkbook } from '../../shared/issued/contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ActForm } from '../form/ActForm.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { Dialog } from '../frame/Dialog.tsx'
import { ChooseIssued } from './ChooseIssued.tsx'

interface ActProps {
  readonly workbook: IssuedWorkbook
  readonly close: () => void
}

const nameSchema = z.object({ name: z.string().trim().min(2, 'Cần đặt tên cho tệp mẫu.').max(120) })

export function RenameIssued({ workbook: { id, version, name }, close }: ActProps) {
  const rename = useMutation(rpc.issued.rename.mutationOptions())
  return (
    <ActForm
      title={`Đổi tên ${name}`}
      verb="Đổi tên"
      schema={nameSchema}
      initial={{ name }}
      act={(values) => rename.mutateAsync({ id, version, ...values })}
      close={close}
    >
      {(form) => (
        <FormField form={form} name="name" label="Tên tệp mẫu" required>
          {(field) => <TextField {...field} maxLength={120} />}
        </FormField>
      )}
    </ActForm>
  )
}

/** A later issue of the same form keeps the mapping; one laid out otherwise is refused by its cells. */
export function ReplaceIssued({ workbook: { id, version, name, fileName }, close }: ActProps) {
  const replace = useMutation(rpc.issued.replaceFile.mutationOptions({ onSuccess: close }))
  return (
    <Dialog open title={`Thay tệp của ${name}`} footer={null} onCancel={close} width="min(40rem, 92vw)">
      <div className="stack">
        <p>
          Đang giữ tệp {fileName}. Chọn tệp trống cấp trên gửi cho kỳ mới: nếu các ô đã gắn vẫn đứng đúng chỗ
          thì giữ nguyên cách gắn; nếu bố cục khác, chương trình nêu từng ô và không thay.
        </p>
        {replace.isError && <ProblemBox error={replace.error} />}
        <ChooseIssued
          words="Chọn tệp .xlsx"
          primary
          running={replace.isPending}
          choose={(file) => replace.mutate({ id, version, file })}
        />
      </div>
    </Dialog>
  )
}

export function TrashIssued({ workbook: { id, version, name, fields }, close }: ActProps) {
  const navigate = useNavigate()
  const trash = useMutation(rpc.issued.trash.mutationOptions())
  return (
    <ConfirmAct
      title={`Chuyển tệp mẫu ${name} vào thùng rác`}
      verb="Chuyển vào thùng rác"
      act={async () => {
        await trash.mutateAsync({ id, version })
        await navigate('/tep-cap-tren')
      }}
      close={close}
    >
      Tệp và cách gắn {fields.length} ô được giữ trong thùng rác, lấy lại được.
    </ConfirmAct>
  )
}
