import type { OfficeSettings } from '../../../shared/settings/contract.ts'

const marks = { ỦY: { ỦY: 'ỦY', Ủy: 'Ủy', ủy: 'ủy' }, UỶ: { ỦY: 'UỶ', Ủy: 'Uỷ', ủy: 'uỷ' } } as const

/** Where an office puts the tone of "ủy": ỦY or UỶ, the same through all its texts. Data of people is left as it is. */
export function spelled(text: string, spelling: OfficeSettings['committeeSpelling']): string {
  const chosen = marks[spelling]
  return text
    .normalize('NFC')
    .replaceAll(/ỦY|UỶ/g, chosen.ỦY)
    .replaceAll(/Ủy|Uỷ/g, chosen.Ủy)
    .replaceAll(/ủy|uỷ/g, chosen.ủy)
}
