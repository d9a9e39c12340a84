import * as z from 'zod'
import { type OfficeSettings, officeSettingsSchema } from '../../shared/settings/contract.ts'

const { commune, superior, place, committeeSpelling, signing, rounding } = officeSettingsSchema.shape

/** The office's settings as one flat form. */
export const officeFormSchema = z.object({
  commune,
  superior,
  place,
  committeeSpelling,
  authority: signing.shape.authority,
  position: signing.shape.position,
  name: signing.shape.name,
  preparer: signing.shape.preparer,
  decimals: rounding.shape.decimals,
  mode: rounding.shape.mode,
})
type OfficeForm = z.infer<typeof officeFormSchema>

export function toForm({ signing: signs, rounding: rounds, ...rest }: OfficeSettings): OfficeForm {
  return { ...rest, ...signs, ...rounds }
}

export function fromForm(form: OfficeForm): OfficeSettings {
  const { authority, position, name, preparer, decimals, mode, ...rest } = form
  return { ...rest, signing: { authority, position, name, preparer }, rounding: { decimals, mode } }
}

/** How an office rounds percentages. */
export const roundingLabels: Record<OfficeForm['mode'], string> = {
  'half-up': 'Từ 5 làm tròn lên',
  'half-even': 'Từ 5 làm tròn về số chẵn',
  down: 'Bỏ phần lẻ',
  up: 'Luôn làm tròn lên',
}
