import { Input } from 'antd'
import * as z from 'zod'
import { passwordSchema } from '../../shared/accounts/contract.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import { controlProps, type FieldProps } from '../form/field.ts'
import { passwordStrength } from './password-strength.ts'

/** A new password and the same once more. */
export const newPasswordShape = { password: passwordSchema, passwordAgain: z.string() }

/** The second time must be the first. */
export function samePassword(values: { password: string; passwordAgain: string }): FieldProblem[] {
  if (values.password === values.passwordAgain) return []
  return [{ field: 'passwordAgain', message: 'Hai lần nhập chưa giống nhau. Nhập lại mật khẩu.' }]
}

/** A password that may be looked at. */
export function PasswordField({ isNew = false, ...field }: FieldProps<string> & { isNew?: boolean }) {
  return (
    <Input.Password
      {...controlProps(field)}
      value={field.value}
      onChange={(event) => field.onChange(event.target.value)}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      maxLength={200}
    />
  )
}

/** The strength in words, under the field. */
export function StrengthWords({ password, personal }: { password: string; personal: readonly string[] }) {
  if (password === '') return 'Ít nhất 8 ký tự. Một câu ngắn dễ nhớ là tốt nhất.'
  const { state, words } = passwordStrength(password, personal)
  return <span className={`state-${state}`}>{words}</span>
}
