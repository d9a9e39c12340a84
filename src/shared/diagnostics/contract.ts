import { writeProcedure } from '../rpc/base.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'

export const diagnosticsContract = {
  /**
   * A text about the program, the PC, the file and what went wrong, for whoever helps. Holds no record: names and every run of
   * nine digits or more are masked, whatever they got into.
   */
  export: writeProcedure.output(namedBytesSchema),
}
