import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOfRows, isOutsideHistory } from '../../../../src/engine/audit/replay.ts'
import { undoEntry } from '../../../../src/engine/audit/undo.ts'
import { personLinks } from '../../../../src/engine/people/merge/links.ts'
import { trackingLinks } from '../../../../src/engine/people/merge/tracking.ts'
import { peopleProcedures } from '../../../../src/engine/people/procedures.ts'
import { recordTables } from '../../../../src/engine/register/schema.ts'
import { writeSample } from '../../../../src/engine/sample/write.ts'
import { filledByHand } from '../../audit/fill-rooms.ts'
import { openBackupRoom } from '../../backups/room.ts'
import type { TestRegister } from '../../harness.ts'
import { personForm } from '../make-people.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openBackupRoom({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 8, people: 200 })
  for (const fill of Object.values(filledByHand)) await fill(test)
}, 60_000)
afterAll(() => test.close())

/** "table.column" of everything that refers to a table, as the register itself says. */
function referencesTo(table: string): string[] {
  return test.reader
    .statement<{ link: string }>(
      `SELECT all_tables.name || '.' || link."from" AS link FROM pragma_table_list AS all_tables
       JOIN pragma_foreign_key_list(all_tables.name) AS link
       WHERE all_tables.schema = 'main' AND all_tables.type = 'table' AND link."table" = ? ORDER BY 1`,
    )
    .all(table)
    .map(({ link }) => link)
}

describe('every reference in the register', () => {
  it('to a person has its rule', () => {
    const found = referencesTo('person')
    expect(found.length).toBeGreaterThan(25)
    expect(Object.keys(personLinks).sort()).toEqual(found)
  })

  it('to a tracking has its rule, for two of them may become one', () => {
    expect(Object.keys(trackingLinks).sort()).toEqual(referencesTo('sympathizer'))
  })

  it.each([
    'cell_member',
    'cell_post',
    'party_record',
    'enrollment',
    'rating',
    'badge_award',
    'team_visit_person',
  ])('to %s is none: a row of it may be put aside for another', (table) => {
    expect(referencesTo(table)).toEqual([])
  })
})

const versionLess = (row: Record<string, string | number | null>) => {
  const { version: _version, ...rest } = row
  return rest
}

/** What every table holds, but for versions, which never fall. */
function everything(): Record<string, string> {
  return Object.fromEntries(
    recordTables
      .filter((table) => !isOutsideHistory(table, 'id'))
      .map((table) => [
        table,
        hashOfRows(
          table,
          test.reader
            .statement<Record<string, string | number | null>>(`SELECT * FROM ${table} ORDER BY id`)
            .all()
            .map(versionLess),
        ),
      ]),
  )
}

async function merge(keptId: number, goneId: number): Promise<void> {
  const compared = await call(
    peopleProcedures.compare,
    { firstId: keptId, secondId: goneId },
    { context: test.context },
  )
  await call(
    peopleProcedures.merge,
    {
      keptId,
      goneId,
      keptVersion: compared.first.version,
      goneVersion: compared.second.version,
      take: [],
      passReason: 'Theo lý lịch gốc',
    },
    { context: test.context },
  )
}

const lastEntry = () =>
  test.reader.statement<{ id: number }>('SELECT max(id) AS id FROM audit_entry').get()?.id ?? 0

const moved = Object.keys(personLinks).filter((link) => !link.startsWith('person_'))

describe('merging somebody', () => {
  it.each(moved)('of whom %s tells moves everything, and undoing it puts everything back', async (link) => {
    const [table, column] = link.split('.')
    const told = test.reader
      .statement<{ id: number }>(
        `SELECT link.${column} AS id FROM ${table} AS link JOIN person ON person.id = link.${column}
         WHERE person.trashed_at IS NULL ORDER BY 1 DESC LIMIT 1`,
      )
      .get()
    const goneId = told?.id ?? (await tellOfSomebody(link))
    const { fields } = await call(peopleProcedures.get, { id: goneId }, { context: test.context })
    const kept = await call(
      peopleProcedures.create,
      { fields: personForm(fields.fullName, { birthDate: fields.birthDate }) },
      { context: test.context },
    )
    const before = everything()
    await merge(kept.id, goneId)
    for (const each of referencesTo('person')) {
      if (each === 'person_merge.gone_id') continue
      const [of, by] = each.split('.')
      const left = test.reader.statement(`SELECT 1 FROM ${of} WHERE ${by} = ?`).all(goneId)
      expect([each, left.length]).toEqual([each, 0])
    }
    const had = test.reader.statement(`SELECT 1 FROM ${table} WHERE ${column} = ?`).all(kept.id)
    expect(had.length).toBeGreaterThan(0)
    const entry = lastEntry()
    await test.run((change) => undoEntry(change, entry))
    expect(everything()).toEqual(before)
  })
})

const memberSaid: Readonly<Record<string, Record<string, string | number>>> = {
  'inspection_plan_item.person_id': { subject_kind: 'member' },
  'inspection_petition.person_id': { about_member: 1 },
}

/** Where the sample tells of nobody, a row is made to. */
async function tellOfSomebody(link: string): Promise<number> {
  const table = recordTables.find((name) => link.startsWith(`${name}.`))
  const person = test.reader
    .statement<{ id: number }>('SELECT id FROM person WHERE trashed_at IS NULL ORDER BY id LIMIT 1')
    .get()
  if (table === undefined || person === undefined) throw new Error(`Nothing in ${link} to tell of anybody`)
  const row = test.reader.statement<{ id: number }>(`SELECT id FROM ${table} LIMIT 1`).get()
  await test.run((change) => {
    change.describe('Ghi người vào một dòng')
    change.overwrite(table, row?.id ?? 0, { person_id: person.id, ...memberSaid[link] })
  })
  return person.id
}
