import * as z from 'zod'
import { type BackupKeep, backupKeepSchema, rehearsalSchema } from '../../shared/backups/contract.ts'
import type { Reader } from '../register/reader.ts'
import { readSetting } from '../settings/queries.ts'

/** What the office has settled about its backups, and what the program notes of them; each under a key of its own. */
export const backupSettings = {
  first: 'backups.first',
  second: 'backups.second',
  keep: 'backups.keep',
  failed: 'backups.failed',
  rehearsal: 'backups.rehearsal',
} as const

const folderSchema = z.string().nullable().optional()

/** The folder a person chose in place of the one beside the register, or null. */
export function chosenFirst(reader: Reader): string | null {
  return folderSchema.parse(readSetting(reader, backupSettings.first)) ?? null
}

/** The folder a person chose for the second copy, or null. */
export function chosenSecond(reader: Reader): string | null {
  return folderSchema.parse(readSetting(reader, backupSettings.second)) ?? null
}

export function keepOf(reader: Reader): BackupKeep {
  return backupKeepSchema.prefault({}).parse(readSetting(reader, backupSettings.keep))
}

const failedSchema = z.object({ at: z.string(), sentence: z.string() }).nullable().optional()

/** The last backup, when it failed and none has succeeded since. */
export function failedBackup(reader: Reader): { at: string; sentence: string } | null {
  return failedSchema.parse(readSetting(reader, backupSettings.failed)) ?? null
}

export function lastRehearsal(reader: Reader): z.infer<typeof rehearsalSchema> | null {
  return rehearsalSchema.nullable().optional().parse(readSetting(reader, backupSettings.rehearsal)) ?? null
}
