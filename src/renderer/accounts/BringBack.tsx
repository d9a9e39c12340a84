import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { BackupFileBox } from '../backups/BackupFileBox.tsx'
import { client } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { Doorstep } from './Doorstep.tsx'
import { PasswordField } from './PasswordFields.tsx'

const schema = z.object({
  login: z.string().trim().min(1, 'Tên đăng nhập là bắt buộc').max(40),
  password: z.string().min(1, 'Mật khẩu là bắt buộc').max(200),
})

interface BringBackProps {
  readonly login: string
  readonly back: () => void
}

/** On a new PC, or when the register cannot be opened any more: one backup file and the password it was made under. */
export function BringBack({ login, back }: BringBackProps) {
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState(false)
  const form = useRecordForm({
    name: 'bring-back',
    schema,
    initial: { login, password: '' },
    withoutDraft: true,
    evenUnchanged: true,
    saved: '',
    save: async (owner) => {
      setMissing(file === null)
      if (file === null) return
      await client.backups.bringBack({ file, owner })
      await queries.resetQueries()
    },
  })
  return (
    <Doorstep
      title="Mở từ bản sao lưu"
      lead="Chọn tệp sao lưu, nhập tên đăng nhập và mật khẩu của sổ trong tệp đó. Sổ đang có trên máy không bị mất."
    >
      <RecordForm form={form} label="Mở từ bản sao lưu" saveLabel="Khôi phục và mở sổ" onCancel={back}>
        <div className="form-fields">
          <div className="form-field">
            <BackupFileBox
              file={file}
              choose={(chosen) => {
                setFile(chosen)
                setMissing(false)
              }}
            />
            {missing && (
              <p className="form-field-under" data-kind="problem" role="alert">
                Chưa chọn tệp sao lưu. Kéo tệp vào khung trên hoặc bấm vào khung để chọn.
              </p>
            )}
          </div>
          <FormField form={form} name="login" label="Tên đăng nhập">
            {(field) => <TextField {...field} maxLength={40} />}
          </FormField>
          <FormField form={form} name="password" label="Mật khẩu">
            {(field) => <PasswordField {...field} />}
          </FormField>
        </div>
      </RecordForm>
    </Doorstep>
  )
}
