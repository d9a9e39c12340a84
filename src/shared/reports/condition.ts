import * as z from 'zod'

/** What a record field may hold. */
export type FieldValue = string | number | boolean | null
export type SourceRecord = Readonly<Record<string, FieldValue>>

/** A field and the value that counts: {field: 'sex', is: 'female'}; `is: null` asks for blanks. */
export const conditionSchema = z.strictObject({
  field: z.string().min(1),
  is: z.union([z.string(), z.number(), z.boolean(), z.null()]),
})
export type Condition = z.infer<typeof conditionSchema>

export function meets(record: SourceRecord, condition: Condition): boolean {
  return (record[condition.field] ?? null) === condition.is
}
