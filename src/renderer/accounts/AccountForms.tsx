import { Select } from 'antd'
import * as z from 'zod'
import {
  type AccountRow,
  accountFieldsSchema,
  newAccountSchema,
  passwordSchema,
} from '../../shared/accounts/contract.ts'
import { ActForm } from '../form/ActForm.tsx'
import { CellsPicker } from '../form/CellsPicker.tsx'
import { FormField } from '../form/FormField.tsx'
import { controlProps, type FieldProps } from '../form/field.ts'
import { TextField } from '../form/fields.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import { CellsOfTeam } from './CellsOfTeam.tsx'
import { PasswordField, StrengthWords } from './PasswordFields.tsx'
import { roleOptions } from './role-words.ts'
import { useAccountActs } from './use-account-acts.ts'

type Role = AccountRow['role']

const again = {
  path: ['passwordAgain'],
  error: 'Hai lần nhập chưa giống nhau. Nhập lại mật khẩu.',
  // beside other problems of the form too
  when: () => true,
}
const cellIds = z.array(z.number())
const addSchema = newAccountSchema
  .extend({ passwordAgain: z.string(), cellIds })
  .refine(({ password, passwordAgain }) => password === passwordAgain.normalize('NFC'), again)
const changeSchema = accountFieldsSchema.extend({ cellIds })
const passwordsSchema = z
  .object({ password: passwordSchema, passwordAgain: z.string() })
  .refine(({ password, passwordAgain }) => password === passwordAgain.normalize('NFC'), again)

function RoleField(field: FieldProps<Role>) {
  return (
    <Select<Role>
      {...controlProps(field)}
      className="picker"
      value={field.value}
      options={roleOptions}
      onChange={field.onChange}
    />
  )
}

type Limited = { role: Role; cellIds: number[] }

/** Only a supervisor is limited; for the other roles the field is not there. */
function CellsOfSupervisor<V extends Limited>({ form }: { form: RecordFormState<V> }) {
  if (form.values.role !== 'supervisor') return null
  return (
    <FormField
      form={form}
      name="cellIds"
      label="Chỉ xem các chi bộ"
      required={false}
      hint="Để trống là xem được mọi chi bộ. Chọn đảng bộ bộ phận là chọn cả các chi bộ thuộc đảng bộ đó."
    >
      {(field) => (
        <>
          <CellsPicker {...field} placeholder="Mọi chi bộ" />
          <CellsOfTeam take={field.onChange} />
        </>
      )}
    </FormField>
  )
}

type Passwords = { password: string; passwordAgain: string }

function NewPassword<V extends Passwords>({
  form,
  personal,
}: {
  form: RecordFormState<V>
  personal: readonly string[]
}) {
  return (
    <>
      <FormField
        form={form}
        name="password"
        label="Mật khẩu"
        required
        hint={<StrengthWords password={form.values.password} personal={personal} />}
      >
        {(field) => <PasswordField {...field} isNew />}
      </FormField>
      <FormField form={form} name="passwordAgain" label="Nhập lại mật khẩu" required>
        {(field) => <PasswordField {...field} isNew />}
      </FormField>
    </>
  )
}

/** A new account with its first password, handed over by word of mouth and changed by its owner. */
export function AddAccount({ close }: { close: () => void }) {
  const { add } = useAccountActs()
  return (
    <ActForm
      title="Thêm tài khoản"
      verb="Thêm"
      schema={addSchema}
      initial={{
        fullName: '',
        login: '',
        role: 'clerk' as Role,
        cellIds: [] as number[],
        password: '',
        passwordAgain: '',
      }}
      act={({ passwordAgain: _, ...wanted }) => add(wanted)}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="fullName" label="Họ và tên">
            {(field) => <TextField {...field} maxLength={120} />}
          </FormField>
          <FormField form={form} name="login" label="Tên đăng nhập" hint="Ngắn, không cần dấu. Ví dụ: mai">
            {(field) => <TextField {...field} maxLength={40} />}
          </FormField>
          <FormField form={form} name="role" label="Vai trò">
            {(field) => <RoleField {...field} />}
          </FormField>
          <CellsOfSupervisor form={form} />
          <NewPassword form={form} personal={[form.values.login, form.values.fullName]} />
        </>
      )}
    </ActForm>
  )
}

interface OneAccountProps {
  readonly account: AccountRow
  readonly close: () => void
}

export function ChangeAccount({ account, close }: OneAccountProps) {
  const { change } = useAccountActs()
  const { id, login, fullName, role, cells } = account
  const cellIds = cells.map((cell) => cell.id)
  return (
    <ActForm
      title={`Sửa tài khoản ${login}`}
      verb="Ghi"
      schema={changeSchema}
      initial={{ fullName, role, cellIds }}
      act={(wanted) => change({ id, ...wanted })}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="fullName" label="Họ và tên">
            {(field) => <TextField {...field} maxLength={120} />}
          </FormField>
          <FormField form={form} name="role" label="Vai trò">
            {(field) => <RoleField {...field} />}
          </FormField>
          <CellsOfSupervisor form={form} />
        </>
      )}
    </ActForm>
  )
}

/** A new password for somebody who forgot it, or who comes back. */
export function GivePassword({ account, close }: OneAccountProps) {
  const { enable, resetPassword } = useAccountActs()
  const { id, login, fullName, disabledAt } = account
  const comesBack = disabledAt !== null
  return (
    <ActForm
      title={comesBack ? `Mở lại tài khoản ${login}` : `Đặt mật khẩu cho tài khoản ${login}`}
      verb={comesBack ? 'Mở lại' : 'Đặt mật khẩu'}
      schema={passwordsSchema}
      initial={{ password: '', passwordAgain: '' }}
      act={({ password: newPassword }) => (comesBack ? enable : resetPassword)({ id, newPassword })}
      close={close}
    >
      {(form) => <NewPassword form={form} personal={[login, fullName]} />}
    </ActForm>
  )
}
