import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import { client } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { BringByCode } from './BringByCode.tsx'
import { BringSource, type Source } from './BringSource.tsx'
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

/** On a new PC, or when the register cannot be opened any more: one backup and its password, or the printed code. */
export function BringBack({ login, back }: BringBackProps) {
  const queries = useQueryClient()
  const [source, setSource] = useState<Source | null>(null)
  const [missing, setMissing] = useState(false)
  const [byCode, setByCode] = useState(false)
  const form = useRecordForm({
    name: 'bring-back',
    schema,
    initial: { login, password: '' },
    withoutDraft: true,
    evenUnchanged: true,
    saved: '',
    save: async (owner) => {
      setMissing(source === null)
      if (source === null) return
      await client.backups.bringBack({ ...source, owner })
      await queries.resetQueries()
    },
  })
  const choose = (chosen: Source): void => {
    setSource(chosen)
    setMissing(false)
  }
  if (byCode)
    return <BringByCode login={login} source={source} choose={choose} back={() => setByCode(false)} />
  return (
    <Doorstep
      title="Mở từ bản sao lưu"
      lead="Chọn tệp sao lưu, nhập tên đăng nhập và mật khẩu của sổ trong tệp đó. Sổ đang có trên máy không bị mất."
    >
      <RecordForm form={form} label="Mở từ bản sao lưu" saveLabel="Khôi phục và mở sổ" onCancel={back}>
        <div className="form-fields">
          <BringSource
            source={source}
            missing={missing}
            choose={choose}
            suggest={(found) => form.values.login === '' && form.set('login', found)}
          />
          <FormField form={form} name="login" label="Tên đăng nhập">
            {(field) => <TextField {...field} maxLength={40} />}
          </FormField>
          <FormField form={form} name="password" label="Mật khẩu">
            {(field) => <PasswordField {...field} />}
          </FormField>
          <Button type="link" className="bring-code" onClick={() => setByCode(true)}>
            Quên mật khẩu, dùng mã khôi phục
          </Button>
        </div>
      </RecordForm>
    </Doorstep>
  )
}
