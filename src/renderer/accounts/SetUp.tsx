import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import { officeSettingsSchema } from '../../shared/settings/contract.ts'
import { client } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { FormField, FormSection } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { BringBack } from './BringBack.tsx'
import { Doorstep } from './Doorstep.tsx'
import { newPasswordShape, PasswordField, StrengthWords, samePassword } from './PasswordFields.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'

const schema = z.object({
  commune: officeSettingsSchema.shape.commune,
  superior: officeSettingsSchema.shape.superior,
  fullName: z.string().trim().min(1, 'Họ và tên là bắt buộc').max(120),
  login: z.string().trim().min(1, 'Tên đăng nhập là bắt buộc').max(40),
  ...newPasswordShape,
})
const blank = { commune: '', superior: '', fullName: '', login: '', password: '', passwordAgain: '' }

interface SetUpProps {
  /** A register was here once: it should be looked for before another one is made. */
  readonly traces: boolean
}

/** First run: make the office's register, or look around in the invented commune. */
export function SetUp({ traces }: SetUpProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [code, setCode] = useState<string | null>(null)
  const [opening, setOpening] = useState(false)
  const [bringing, setBringing] = useState(false)
  const form = useRecordForm({
    name: 'set-up',
    schema,
    initial: blank,
    check: samePassword,
    withoutDraft: true,
    saved: '',
    // not through the cache of queries: the status must stay "set-up" until the code is put away
    save: async ({ passwordAgain: _, ...input }) => {
      const { recoveryCode } = await client.accounts.create(input)
      setCode(recoveryCode)
    },
  })
  const openSample = async (): Promise<void> => {
    setOpening(true)
    try {
      await client.accounts.openSample()
      await queries.resetQueries()
    } catch (error) {
      void message.error(explainError(error))
    } finally {
      setOpening(false)
    }
  }
  if (code !== null) {
    return (
      <RecoveryCode
        code={code}
        done="Sổ đã được tạo."
        goOnLabel="Vào sổ"
        goOn={() => void queries.invalidateQueries()}
      />
    )
  }
  if (bringing) return <BringBack login="" back={() => setBringing(false)} />
  const { values } = form
  return (
    <Doorstep
      title="Tạo sổ mới"
      beside={
        <>
          <h2>Xem thử trước</h2>
          <p>
            Xã mẫu có 24 chi bộ và hơn 900 người, tất cả đều không có thật. Thao tác ở đó không ảnh hưởng đến
            sổ của đảng ủy.
          </p>
          <Button onClick={() => void openSample()} loading={opening}>
            Mở xã mẫu
          </Button>
          <h2>Đã có sổ trên máy khác</h2>
          <p>Mang tệp sao lưu sang máy này và mở bằng mật khẩu của sổ đó. Không cần tạo sổ mới.</p>
          <Button onClick={() => setBringing(true)}>Mở từ bản sao lưu</Button>
        </>
      }
      lead="Sổ nằm trên máy này, được mã hóa bằng mật khẩu và không gửi đi đâu. Các tên dưới đây sửa được về sau."
    >
      {traces && (
        <Alert
          className="doorstep-alert"
          type="warning"
          showIcon
          title="Trên máy này từng có sổ nhưng nay không thấy tệp sổ."
          description="Khóa hoặc bản sao lưu của sổ đó vẫn còn. Hãy mở từ bản sao lưu, hoặc tìm lại tệp so-dang-vien.db (có thể phần mềm diệt vi-rút đã cất đi). Chỉ tạo sổ mới khi chắc chắn không cần sổ cũ."
          action={<Button onClick={() => setBringing(true)}>Mở từ bản sao lưu</Button>}
        />
      )}
      <RecordForm form={form} label="Tạo sổ mới" saveLabel="Tạo sổ">
        <FormSection title="Cơ quan">
          <FormField form={form} name="commune" label="Tên đảng ủy" hint="Ví dụ: Đảng ủy xã Mường Cai">
            {(field) => <TextField {...field} maxLength={120} autoFocus />}
          </FormField>
          <FormField form={form} name="superior" label="Cấp ủy cấp trên" hint="Ví dụ: Tỉnh ủy Sơn La">
            {(field) => <TextField {...field} maxLength={120} />}
          </FormField>
        </FormSection>
        <FormSection title="Người quản trị">
          <FormField form={form} name="fullName" label="Họ và tên">
            {(field) => <TextField {...field} maxLength={120} />}
          </FormField>
          <FormField form={form} name="login" label="Tên đăng nhập" hint="Ngắn, không cần dấu. Ví dụ: mai">
            {(field) => <TextField {...field} maxLength={40} />}
          </FormField>
          <FormField
            form={form}
            name="password"
            label="Mật khẩu"
            hint={<StrengthWords password={values.password} personal={[values.login, values.fullName]} />}
          >
            {(field) => <PasswordField {...field} isNew />}
          </FormField>
          <FormField form={form} name="passwordAgain" label="Nhập lại mật khẩu" required>
            {(field) => <PasswordField {...field} isNew />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Doorstep>
  )
}
