import * as z from 'zod'
import { client } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { fieldId, useRecordForm } from '../form/use-record-form.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { useSession } from '../frame/session.ts'
import { newPasswordShape, PasswordField, StrengthWords, samePassword } from './PasswordFields.tsx'

const schema = z.object({
  oldPassword: z.string().min(1, 'Mật khẩu đang dùng là bắt buộc'),
  ...newPasswordShape,
})
const blank = { oldPassword: '', password: '', passwordAgain: '' }

/** The own password; the printed recovery code stays good. */
export function ChangePassword({ close }: { close: () => void }) {
  const { me } = useSession()
  const form = useRecordForm({
    name: 'change-password',
    schema,
    initial: blank,
    check: samePassword,
    withoutDraft: true,
    saved: 'Đã đổi mật khẩu.',
    save: ({ oldPassword, password }) =>
      client.accounts.changePassword({ oldPassword, newPassword: password }),
    onSaved: close,
  })
  return (
    <Dialog
      open
      title="Đổi mật khẩu"
      footer={null}
      onCancel={close}
      afterOpenChange={(open) => open && document.getElementById(fieldId(form.name, 'oldPassword'))?.focus()}
      width="min(30rem, 92vw)"
      mask={{ closable: false }}
    >
      <RecordForm form={form} label="Đổi mật khẩu" saveLabel="Đổi mật khẩu" onCancel={close}>
        <div className="form-fields">
          <FormField form={form} name="oldPassword" label="Mật khẩu đang dùng">
            {(field) => <PasswordField {...field} />}
          </FormField>
          <FormField
            form={form}
            name="password"
            label="Mật khẩu mới"
            hint={<StrengthWords password={form.values.password} personal={[me.login, me.fullName]} />}
          >
            {(field) => <PasswordField {...field} isNew />}
          </FormField>
          <FormField form={form} name="passwordAgain" label="Nhập lại mật khẩu mới" required>
            {(field) => <PasswordField {...field} isNew />}
          </FormField>
        </div>
      </RecordForm>
    </Dialog>
  )
}
