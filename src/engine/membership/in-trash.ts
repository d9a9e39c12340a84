import type { Reader } from '../register/reader.ts'

/** People in the trash: few, with an index of their own, so that asking it spares reading each member's record. */
export function inTrash(reader: Reader) {
  return reader.sql.selectFrom('person').select('person.id').where('person.trashed_at', 'is not', null)
}
