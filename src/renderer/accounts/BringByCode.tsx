import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { client } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { BringSource, type Source } from './BringSource.tsx'
import { Doorstep } from './Doorstep.tsx'
import { newPasswordShape, PasswordField, StrengthWords, samePassword } from './PasswordFields.tsx'

const schema = z.object({
  recoveryCode: z.string().trim().min(1, 'Mã khôi phục là bắt buộc').max(200),
  login: z.string().trim().min(1, 'Tên đăng nhập là bắt buộc').max(40),
  ...newPasswordShape,
})

interface BringByCodeProps {
  readonly login: string
  readonly source: Source | null
  readonly choose: (source: Source) => void
  readonly back: () => void
}

/** One file and the code on paper: the account gets a new password on the new PC. */
export function BringByCode({ login, source, choose, back }: BringByCodeProps) {
  const queries = useQueryClient()
  const [missing, setMissing] = useState(false)
  const form = useRecordForm({
    name: 'bring-by-code',
    schema,
    initial: { recoveryCode: '', login, password: '', passwordAgain: '' },
    check: samePassword,
    withoutDraft: true,
    saved: '',
    save: async ({ recoveryCode, login: name, password }) => {
      setMissing(source === null)
      if (source === null) return
      const owner = { login: name, recoveryCode, newPassword: password }
      await client.backups.bringBack({ ...source, owner })
      await queries.resetQueries()
    },
  })
  return (
    <Doorstep
      title="Mở bản sao lưu bằng mã khôi phục"
      lead="Chọn tệp sao lưu, nhập mã khôi phục có hiệu lực lúc sao lưu và đặt mật khẩu mới. Sổ đang có trên máy không bị mất."
    >
      <RecordForm
        form={form}
        label="Mở bản sao lưu bằng mã khôi phục"
        saveLabel="Đặt mật khẩu mới và mở sổ"
        onCancel={back}
      >
        <div className="form-fields">
          <BringSource
            source={source}
            missing={missing}
            choose={(chosen) => {
              choose(chosen)
              setMissing(false)
            }}
            suggest={(found) => form.values.login === '' && form.set('login', found)}
          />
          <FormField form={form} name="recoveryCode" label="Mã khôi phục">
            {(field) => <TextField {...field} maxLength={200} />}
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
