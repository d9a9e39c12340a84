import './inspections.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import * as z from 'zod'
import { type Role, roleLabels, roleSchema } from '../../shared/rpc/base.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { Dialog } from '../frame/Dialog.tsx'

const schema = z.object({ roles: z.array(roleSchema) })
const options = roleSchema.options.map((value) => ({ value, label: roleLabels[value] }))

/** The administrator says who may read cases about members; it holds at once. */
export function SightAct({ close }: { readonly close: () => void }) {
  const sight = useQuery(rpc.inspections.sight.queryOptions())
  const set = useMutation(rpc.inspections.setSight.mutationOptions())
  if (sight.data === undefined)
    return <Dialog open loading title="Ai được đọc" onCancel={close} footer={null} />
  return (
    <ActForm
      title="Ai được đọc vụ việc về đảng viên"
      verb="Ghi"
      schema={schema}
      initial={{ roles: sight.data.roles }}
      act={({ roles }) => set.mutateAsync({ roles })}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="roles"
            label="Vai trò được đọc, được ghi"
            required={false}
            hint="Vai trò khác chỉ thấy số lượng: không thấy tên người, nội dung, kết luận, văn bản, tệp quét, khuyết điểm, kỷ luật và đơn thư về đảng viên."
          >
            {(field) => (
              <Checkbox.Group<Role>
                className="check-column"
                value={field.value}
                options={options}
                onChange={(roles) => field.onChange(roles)}
              />
            )}
          </FormField>
          <p className="quiet">
            Có hiệu lực ngay với mọi tài khoản. Mỗi lần mở vụ việc về đảng viên đều được ghi vào nhật ký.
          </p>
        </>
      )}
    </ActForm>
  )
}
