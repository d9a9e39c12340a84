import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingOn } from '../../../src/engine/admissions/act.ts'
import { listDossiers } from '../../../src/engine/admissions/list.ts'
import { loadDossiers } from '../../../src/engine/admissions/load.ts'
import { getDossier } from '../../../src/engine/admissions/queries.ts'
import { missingPaperSlip } from '../../../src/engine/admissions/slip.ts'
import { computeFigures } from '../../../src/engine/figures/queries.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { lifeProblems } from '../../../src/shared/admissions/contradictions.ts'
import { dossierDetailSchema, missingPaperSlipSchema } from '../../../src/shared/admissions/detail.ts'
import type { Stage } from '../../../src/shared/admissions/fields.ts'
import { stageOn } from '../../../src/shared/admissions/life.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, {})
})
afterAll(() => test.close())

const today = () => test.engine.today()
const all = () => loadDossiers(test.reader, 'dossier.trashed_at IS NULL', {})
const page = { from: 0, size: 500 }

describe('the dossiers of the sample commune', () => {
  it('stand in every stage but removal, and contradict nothing', () => {
    const counting = countingOn(test.reader, today())
    const stages = new Set<Stage>()
    for (const dossier of all()) {
      expect([dossier.fullName, lifeProblems(dossier.facts, today())]).toEqual([dossier.fullName, []])
      stages.add(stageOn(dossier.facts, counting(dossier).pack, today()))
    }
    expect([...stages].sort()).toEqual(
      ['preparing', 'submitted', 'decided', 'probation', 'reviewing', 'official', 'closed'].sort(),
    )
  })

  it('agree with membership and tracking', () => {
    for (const { row } of all()) {
      const member = test.reader.first(
        test.reader.sql
          .selectFrom('cell_member')
          .select(['from_date', 'cell_id', 'standing'])
          .where('person_id', '=', row.person_id)
          .orderBy('id'),
      )
      if (row.ceremony_on === null) expect(member).toBeUndefined()
      else
        expect(member).toEqual({ from_date: row.ceremony_on, cell_id: row.cell_id, standing: 'probationary' })
      const tracked = test.reader.first(
        test.reader.sql.selectFrom('sympathizer').select('admitted_on').where('id', '=', row.sympathizer_id),
      )
      expect(tracked?.admitted_on).toBe(row.ceremony_on)
    }
  })

  it.each(['2025-12-31', '2026-06-30', '2026-11-23'])('are listed by stage as on %s', (text) => {
    const on = day(text)
    const counting = countingOn(test.reader, on)
    const expected: Partial<Record<Stage, number>> = {}
    for (const dossier of all()) {
      if (dossier.facts.openedOn > on) continue
      const stage = stageOn(dossier.facts, counting(dossier).pack, on)
      expected[stage] = (expected[stage] ?? 0) + 1
    }
    const listed = listDossiers(test.reader, { page, stage: 'all' }, on)
    expect(listed.stages).toEqual(expected)
    expect(listed.rows.length).toBe(listed.total)
    for (const row of listed.rows) expect(row.stage).toBeDefined()
    const open = listDossiers(test.reader, { page, stage: 'open' }, on)
    const worked = listDossiers(test.reader, { page, stage: 'open', sortBy: 'due' }, on)
    expect(worked.rows.map((row) => row.id).sort()).toEqual(open.rows.map((row) => row.id).sort())
    const dues = worked.rows.map((row) => row.next?.dueOn ?? '9999')
    expect([...dues].sort()).toEqual(dues)
    const overdue = listDossiers(test.reader, { page, stage: 'overdue' }, on)
    expect(overdue.rows).toEqual(
      worked.rows
        .filter((row) => row.next?.overdue === true)
        .sort(
          (a, b) =>
            overdue.rows.findIndex((one) => one.id === a.id) -
            overdue.rows.findIndex((one) => one.id === b.id),
        ),
    )
    expect(overdue.total).toBeLessThan(open.total)
  })

  it('open as the contract says, each with its clauses', () => {
    for (const { row } of all().slice(0, 40)) {
      const detail = getDossier(test.reader, row.id, today())
      expect(() => dossierDetailSchema.parse(detail)).not.toThrow()
      for (const deadline of detail.deadlines) expect(deadline.source.length).toBeGreaterThan(5)
    }
  })

  it('are found by name and by cell', () => {
    const [first] = listDossiers(test.reader, { page, stage: 'all' }, today()).rows
    if (first === undefined) throw new Error('No dossier at all')
    const found = listDossiers(test.reader, { page, stage: 'all', search: first.fullName }, today())
    expect(found.rows.map((row) => row.id)).toContain(first.id)
    const ofCell = listDossiers(test.reader, { page, stage: 'all', cellId: first.cellId }, today())
    expect(new Set(ofCell.rows.map((row) => row.cellName))).toEqual(new Set([first.cellName]))
    const slip = missingPaperSlip(test.reader, { cellId: first.cellId }, today())
    expect(() => missingPaperSlipSchema.parse(slip)).not.toThrow()
    for (const one of slip.dossiers) expect(one.papers.length + one.others.length).toBeGreaterThan(0)
  })

  it('are counted by figures whose names are those of the list', () => {
    const scope = { from: day('2026-01-01'), to: today() }
    const figures = new Map(
      computeFigures(test.reader, scope, defaultRounding).map((figure) => [figure.id, figure.numerator]),
    )
    const { stages } = listDossiers(test.reader, { page, stage: 'all' }, today())
    expect(figures.get('dossiers.preparing')).toBe(stages.preparing ?? 0)
    expect(figures.get('dossiers.submitted')).toBe(stages.submitted ?? 0)
    expect(figures.get('dossiers.decided')).toBe(stages.decided ?? 0)
    expect(figures.get('probation.all')).toBe((stages.probation ?? 0) + (stages.reviewing ?? 0))
    expect(figures.get('probation.overdue')).toBeGreaterThan(0)
    // by hand: whoever became a probationary member this year with nothing before
    const rows = test.reader.all(
      test.reader.sql
        .selectFrom('cell_member')
        .select(['person_id', 'standing', 'from_date', 'to_date', 'entry']),
    )
    const admitted = rows.filter(
      (row) =>
        (row.entry === null
          ? row.standing === 'probationary'
          : row.entry === 'admitted' || row.entry === 'readmitted') &&
        row.from_date !== null &&
        row.from_date >= '2026-01-01' &&
        row.from_date <= '2026-11-23' &&
        (row.entry !== null ||
          !rows.some((other) => other.person_id === row.person_id && other.to_date === row.from_date)),
    )
    expect(figures.get('admissions.admitted')).toBe(admitted.length)
    expect(admitted.length).toBeGreaterThan(5)
    expect(figures.get('admissions.recognised')).toBeGreaterThan(0)
  })
})
