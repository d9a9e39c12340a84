import { describe, expect, it } from 'vitest'
import { passwordStrength } from '../../../src/renderer/accounts/password-strength.ts'

describe('passwordStrength', () => {
  it.each([
    ['ngan', 'overdue'],
    ['Matkhau2026!', 'overdue'],
    ['12345678', 'overdue'],
    ['aaaaaaaaaaaaaaaaaaaa', 'overdue'],
    ['suoingan', 'overdue'],
    ['suoi-Trong9', 'attention'],
    ['suoi-trong-Nui-cao9', 'good'],
    ['con trâu là đầu cơ nghiệp', 'good'],
  ])('%s is %s', (password, state) => {
    expect(passwordStrength(password).state).toBe(state)
  })

  it('refuses the own name, with or without marks', () => {
    expect(passwordStrength('LoThiMai-Nui9cao', ['Lò Thị Mai']).state).toBe('overdue')
    expect(passwordStrength('LoThiMai-Nui9cao', ['Vì Văn An']).state).toBe('good')
  })
})
