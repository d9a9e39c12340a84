import { oc } from '@orpc/contract'
import * as z from 'zod'
import vietnamese from 'zod/v4/locales/vi.js'
import { registerErrors } from './errors.ts'

// Messages of zod itself reach people too: they speak Vietnamese. `z.locales` would bring all its other languages along.
z.config(vietnamese())

export const roleSchema = z.enum(['administrator', 'clerk', 'official', 'supervisor'])
export type Role = z.infer<typeof roleSchema>

export const roleLabels: Record<Role, string> = {
  administrator: 'Quản trị',
  clerk: 'Nhập liệu',
  official: 'Báo cáo',
  supervisor: 'Xem',
}

/** Who may call a procedure. `open` procedures answer before the register is unlocked. */
export interface ProcedureMeta {
  readonly access: 'open' | readonly Role[]
}

const everyone = ['administrator', 'clerk', 'official', 'supervisor'] as const
const writers = ['administrator', 'clerk'] as const
const exporters = ['administrator', 'clerk', 'official'] as const
const administrators = ['administrator'] as const

const base = oc.$meta<ProcedureMeta>({ access: administrators }).errors(registerErrors)

/** Answers before unlocking (set-up, unlock, status). */
export const openProcedure = base.meta({ access: 'open' })
/** Any role that is in. */
export const readProcedure = base.meta({ access: everyone })
/** Enters and changes records. */
export const writeProcedure = base.meta({ access: writers })
/** Takes data out of the register (reports, exports). */
export const exportProcedure = base.meta({ access: exporters })
/** Settings, accounts, restore. */
export const adminProcedure = base.meta({ access: administrators })
