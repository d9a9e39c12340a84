import * as z from 'zod'
import { adminProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { roundingSchema } from '../vocabulary/fraction.ts'

/** What differs between offices: names of bodies, header spelling, signers, rounding. Never constants. */
export const officeSettingsSchema = z.object({
  commune: z.string().trim().min(1, 'Tên đảng ủy là bắt buộc').max(120),
  superior: z.string().trim().min(1, 'Tên cấp ủy cấp trên là bắt buộc').max(120),
  /** Place in "…, ngày … tháng … năm …". */
  place: z.string().trim().max(60),
  committeeSpelling: z.enum(['ỦY', 'UỶ']),
  signing: z.object({
    authority: z.string().trim().max(80),
    position: z.string().trim().max(80),
    name: z.string().trim().max(80),
    preparer: z.string().trim().max(80),
  }),
  rounding: roundingSchema,
})
export type OfficeSettings = z.infer<typeof officeSettingsSchema>

/** What one person chose for the own screen. */
export const screenSettingsSchema = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  /** Percent, 90–200. */
  zoom: z.int().min(90).max(200),
  dense: z.boolean(),
})
export type ScreenSettings = z.infer<typeof screenSettingsSchema>

export const settingsContract = {
  office: readProcedure.output(officeSettingsSchema),
  saveOffice: adminProcedure.input(officeSettingsSchema).output(officeSettingsSchema),
  screen: readProcedure.output(screenSettingsSchema),
  saveScreen: readProcedure.input(screenSettingsSchema).output(screenSettingsSchema),
  /** Unsent form input, kept encrypted in the register so that a power cut does not lose it. */
  draft: readProcedure
    .input(z.object({ form: z.string().max(120) }))
    .output(z.object({ body: z.unknown(), savedAt: z.string().nullable() })),
  saveDraft: writeProcedure
    .input(z.object({ form: z.string().max(120), body: z.unknown() }))
    .output(z.object({ savedAt: z.string() })),
  dropDraft: writeProcedure
    .input(z.object({ form: z.string().max(120) }))
    .output(z.object({ dropped: z.boolean() })),
}
