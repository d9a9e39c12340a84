import * as z from 'zod'

/** A column in an old font, as it stands in the file and as it is read. */
export const convertedColumnSchema = z.object({
  column: z.string(),
  /** "phông .VnTime (TCVN3)" */
  written: z.string(),
  /** Some cells of it were Unicode already and stay as they are. */
  mixed: z.boolean(),
  examples: z.array(z.object({ row: z.int(), before: z.string(), after: z.string() })),
  /** Cells whose toned capitals the font cannot hold: written anew from the letters beside them. */
  guessed: z.int(),
})
export type ConvertedColumn = z.infer<typeof convertedColumnSchema>
