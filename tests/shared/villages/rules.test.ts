import { describe, expect, it } from 'vitest'
import { villageInSentence } from '../../../src/shared/villages/rules.ts'

describe('villageInSentence', () => {
  it('says the kind once', () => {
    expect(villageInSentence('Bản Lạn', 'ban')).toBe('Bản Lạn')
    expect(villageInSentence('Co Líu', 'ban')).toBe('bản Co Líu')
    expect(villageInSentence('Số 3', 'to_dan_pho')).toBe('tổ dân phố Số 3')
    expect(villageInSentence('Đồn Biên phòng', 'khac')).toBe('Đồn Biên phòng')
  })
})
