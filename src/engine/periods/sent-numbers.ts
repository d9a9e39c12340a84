import type { Engine, OpenDesk } from '../engine.ts'
import type { FrozenSheet } from './queries.ts'

/** A workbook holds numbers that screens hide: the history of each person says that they left the register. */
export async function noteSentNumbers(
  engine: Engine,
  desk: OpenDesk,
  { document, rows }: FrozenSheet,
): Promise<void> {
  if (document.opens !== 'person' || !document.columns.some(({ type }) => type === 'id')) return
  const people = new Set(rows.flatMap((row) => (row.kind === 'data' && row.of !== null ? [row.of] : [])))
  await desk.register.commands.run(engine.author(), (change) => {
    for (const id of people) change.look('person', id, 'citizen_id')
    change.describe(`Xuất lại ${document.name}, có số của ${people.size} người`)
  })
}
