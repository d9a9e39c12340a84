import { describe, expect, it } from 'vitest'
import {
  errorCode,
  isHeld,
  namesToTry,
  savedSentence,
  saveQuestion,
  savingTrouble,
} from '../../../src/shared/shell/saving.ts'

describe('namesToTry', () => {
  it('begins with the name that was agreed to, even when it replaces a file', () => {
    expect(namesToTry('a.xlsx', ['a.xlsx'])[0]).toBe('a.xlsx')
  })
  it('passes over a file that is open in Excel, and never covers another file instead', () => {
    expect(namesToTry('a.xlsx', ['a.xlsx', '~$a.xlsx', 'a (2).xlsx']).slice(0, 2)).toEqual([
      'a (3).xlsx',
      'a (4).xlsx',
    ])
  })
})

describe('isHeld', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])('%s means another program has the file', (code) => {
    expect(isHeld(code)).toBe(true)
  })
  it.each(['ENOSPC', 'ENOENT', 'EISDIR', ''])('%j does not', (code) => {
    expect(isHeld(code)).toBe(false)
  })
})

describe('saveQuestion', () => {
  it('offers the kind of the file and nothing else', () => {
    expect(saveQuestion('/home/x/Danh sách.xlsx').filters).toEqual([
      { name: 'Sổ tính Excel', extensions: ['xlsx'] },
    ])
    expect(saveQuestion('/home/x/báo cáo.PDF').filters).toEqual([{ name: 'Tệp PDF', extensions: ['pdf'] }])
    expect(saveQuestion('/home/x.y/không đuôi').filters).toEqual([])
  })
})

describe('sentences', () => {
  it('says the new name when the file was open', () => {
    expect(savedSentence('a.xlsx', 'a.xlsx')).toBe('Đã lưu tệp “a.xlsx”.')
    expect(savedSentence('a.xlsx', 'a (2).xlsx')).toContain('“a (2).xlsx”')
    expect(savedSentence('a.xlsx', 'a (2).xlsx')).toContain('đang mở trong chương trình khác')
  })
  it.each([
    ['ENOSPC', 'ổ đĩa đã đầy'],
    ['EACCES', 'không cho ghi'],
    ['EISDIR', 'không ghi được'],
  ])('names the cause of %s, and that nothing is lost', (code, cause) => {
    expect(savingTrouble('a.xlsx', code)).toContain(cause)
    expect(savingTrouble('a.xlsx', code)).toContain('không mất')
  })
})

describe('errorCode', () => {
  it('reads system errors only', () => {
    expect(errorCode(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe('ENOSPC')
    expect(errorCode(Object.assign(new Error('x'), { code: 5 }))).toBe('')
    expect(errorCode('ENOSPC')).toBe('')
  })
})
