import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import {
  breachesOf,
  errorCode,
  explainError,
  isCancelled,
  problemsOf,
} from '../../../src/renderer/client/explain-error.ts'
import { registerErrors } from '../../../src/shared/rpc/errors.ts'

describe('explainError', () => {
  it('passes on the sentence the engine chose', () => {
    const error = new ORPCError('FILE_REJECTED', {
      defined: true,
      message: 'Tệp có mật khẩu.',
      data: { code: 'locked' },
    })
    expect(explainError(error)).toBe('Tệp có mật khẩu.')
  })

  it('never shows the words of an error that only bears the same name', () => {
    const error = new ORPCError('NOT_FOUND', { message: 'Not Found' })
    expect(explainError(error)).toBe(registerErrors.UNEXPECTED.message)
  })

  it('adds the log number of the unforeseen', () => {
    const { message } = registerErrors.UNEXPECTED
    const error = new ORPCError('UNEXPECTED', { defined: true, message, data: { logNumber: 'A1-77' } })
    expect(explainError(error)).toBe(`${message} Số lỗi: A1-77.`)
  })

  it('never shows English: neither of the protocol nor of the browser', () => {
    expect(explainError(new ORPCError('INTERNAL_SERVER_ERROR'))).toBe(registerErrors.UNEXPECTED.message)
    expect(explainError(new TypeError('Failed to fetch'))).toContain('Không liên lạc được')
    expect(explainError(undefined)).toContain('Dữ liệu đã ghi không mất')
  })

  it('turns an input the contract refused into words beside the fields', () => {
    const issues = [{ message: 'Họ và tên là bắt buộc', path: ['fields', 'fullName'] }]
    const error = new ORPCError('BAD_REQUEST', { message: 'Input validation failed', data: { issues } })
    expect(explainError(error)).toBe(registerErrors.INVALID.message)
    expect(problemsOf(error)).toEqual([{ field: 'fullName', message: 'Họ và tên là bắt buộc' }])
  })
})

describe('problemsOf', () => {
  it('takes only what is a problem', () => {
    const problems = [{ field: 'name', message: 'Tên đã có' }, { field: 3 }, null]
    expect(problemsOf(new ORPCError('INVALID', { data: { problems } }))).toEqual([
      { field: 'name', message: 'Tên đã có' },
    ])
    expect(problemsOf(new Error('no'))).toEqual([])
  })
})

describe('breachesOf', () => {
  const breach = { ruleKey: 'age.min', field: 'birthDate', message: 'chưa đủ tuổi', source: 'điểm 1.1.1' }
  it('takes the breaches of the one error that tells them', () => {
    expect(breachesOf(new ORPCError('RULE_BREACH', { data: { breaches: [breach] } }))).toEqual([breach])
    expect(breachesOf(new ORPCError('INVALID', { data: { breaches: [breach] } }))).toEqual([])
  })
  it('takes nothing that is no breach', () => {
    const breaches = [{ ...breach, ruleKey: 'no.such.rule' }]
    expect(breachesOf(new ORPCError('RULE_BREACH', { data: { breaches } }))).toEqual([])
    expect(breachesOf(new TypeError('Failed to fetch'))).toEqual([])
  })
})

describe('isCancelled', () => {
  it('knows both ways of stopping', () => {
    expect(isCancelled(new ORPCError('CANCELLED'))).toBe(true)
    expect(isCancelled(new DOMException('stop', 'AbortError'))).toBe(true)
    expect(isCancelled(new ORPCError('BUSY'))).toBe(false)
    expect(errorCode(new Error('x'))).toBeNull()
  })
})
