import type { Reader } from '../register/reader.ts'

/** The dossier of a person that is not over yet; there is one at a time. */
export function openDossierOf(reader: Reader, personId: number): number | null {
  const dossier = reader
    .statement<{ id: number }>(
      `SELECT id FROM dossier WHERE person_id = ? AND trashed_at IS NULL
       AND closed_on IS NULL AND official_on IS NULL AND removal_on IS NULL`,
    )
    .get(personId)
  return dossier?.id ?? null
}
