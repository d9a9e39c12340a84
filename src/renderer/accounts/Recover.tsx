import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod'
import { client } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { Doorstep } from './Doorstep.tsx'
import { newPasswordShape, PasswordField, StrengthWords, samePassword } from './PasswordFields.tsx'

const schema = z.object({
  recoveryCode: z.string().trim().min(1, 'Mã khôi phục là bắt buộc').max(200),
  login: z.string().trim().min(1, 'Tên đăng nhập là bắt buộc').max(40),
  ...newPasswordShape,
})

interface RecoverProps {
  readonly login: string
  readonly logins: readonly string[]
  readonly back: () => void
}

/** With the printed code a forgotten password is replaced. */
export function Recover({ login, back }: RecoverProps) {
  const queries = useQueryClient()
  const form = useRecordForm({
    name: 'recover',
    schema,
    initial: { recoveryCode: '', login, password: '', passwordAgain: '' },
    check: samePassword,
    withoutDraft: true,
    saved: '',
    save: ({ recoveryCode, login: name, password }) =>
      client.accounts.recover({ recoveryCode, login: name, newPassword: password }),
    onSaved: () => void queries.invalidateQueries(),
  })
  return (
    <Doorstep
      title="Mở bằng mã khôi phục"
      lead="Lấy tờ giấy in mã khi tạo sổ, nhập mã và đặt mật khẩu mới. Dữ liệu giữ nguyên."
    >
      <RecordForm
        form={form}
        label="Mở bằng mã khôi phục"
        saveLabel="Đặt mật khẩu mới và mở sổ"
        onCancel={back}
      >
        <div className="form-fields">
          <FormField form={form} name="recoveryCode" label="Mã khôi phục">
            {(field) => <TextField {...field} maxLength={200} autoFocus />}
          </FormField>
          <FormField form={form} name="login" label="Tên đăng nhập">
            {(field) => <TextField {...field} maxLength={40} />}
          </FormField>
          <FormField
            form={form}
            name="password"
            label="Mật khẩu mới"
            hint={<StrengthWords password={form.values.password} personal={[form.values.login]} />}
          >
            {(field) => <PasswordField {...field} isNew />}
          </FormField>
          <FormField form={form} name="passwordAgain" label="Nhập lại mật khẩu mới" required>
            {(field) => <PasswordField {...field} isNew />}
          </FormField>
        </div>
      </RecordForm>
    </Doorstep>
  )
}
