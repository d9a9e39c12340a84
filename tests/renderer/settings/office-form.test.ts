import { describe, expect, it } from 'vitest'
import { fromForm, officeFormSchema, toForm } from '../../../src/renderer/settings/office-form.ts'
import type { OfficeSettings } from '../../../src/shared/settings/contract.ts'

const office: OfficeSettings = {
  commune: 'Đảng ủy xã Mường Cai',
  superior: 'Tỉnh ủy Sơn La',
  place: 'Mường Cai',
  committeeSpelling: 'ỦY',
  signing: { authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: 'Vì Văn An', preparer: '' },
  rounding: { decimals: 1, mode: 'half-up' },
}

describe('the flat form of the office settings', () => {
  it('loses nothing on the way there and back', () => {
    expect(fromForm(toForm(office))).toEqual(office)
    expect(officeFormSchema.parse(toForm(office))).toEqual(toForm(office))
  })
})
