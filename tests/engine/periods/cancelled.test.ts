import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { periodsProcedures } from '../../../src/engine/periods/procedures.ts'
import { exportSent } from '../../../src/engine/periods/sent-workbooks.ts'
import { takeExport } from '../../../src/engine/reports/exports.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import type { Progress } from '../../../src/shared/rpc/progress.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

/** The last list holds people's numbers: sending it leaves a note in the history. */
const reports = ['bieu-1-btctw', 'thong-ke-dang-vien-theo-chi-bo', 'ds-de-nghi-phat-the']

describe('the workbook of a whole submission', () => {
  let test: TestRegister
  let id = 0
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    await writeSample(test.engine, test.register, { cells: 8, people: 160 })
    const closed = await call(
      periodsProcedures.close,
      {
        from: '2026-01-01' as Day,
        to: '2026-06-30' as Day,
        reports,
        recipient: 'Ban Tổ chức Tỉnh ủy',
        document: '45-BC/ĐU',
        documentDate: '2026-07-05' as Day,
        passReason: 'Còn vài người chờ bổ sung giấy tờ',
      },
      { context: test.context },
    )
    id = closed.id
  }, 60_000)
  afterAll(() => test.close())

  const entries = () =>
    test.reader.statement<{ n: number }>('SELECT count(*) AS n FROM audit_entry').get()?.n ?? Number.NaN
  const desk = () => {
    if (test.engine.desk === null) throw new Error('no desk')
    return test.engine.desk
  }

  it('tells sheet after sheet how far it is, and is kept under its ticket', async () => {
    const told: Progress[] = []
    const before = entries()
    const { signal } = new AbortController()
    const kept = await exportSent(test.engine, desk(), { id }, (step) => told.push(step), signal)
    expect(told.length).toBeGreaterThanOrEqual(reports.length)
    const done = told.map((step) => step.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(told.at(-1)).toMatchObject({
      label: expect.stringMatching(/^Đang ghi bộ báo cáo 6 tháng đầu năm 2026/u),
      done: kept.rows,
      total: kept.rows,
    })
    expect(takeExport(desk(), kept.ticket).size).toBe(kept.size)
    // the numbers of people in it are in the history
    expect(entries()).toBeGreaterThan(before)
  })

  it.each([1, 2])('cancelled after sheet %i it leaves no file and nothing written', async (sheet) => {
    const [before, tray] = [entries(), new Map(desk().trays)]
    const stop = new AbortController()
    let told = 0
    const work = exportSent(
      test.engine,
      desk(),
      { id },
      () => {
        told += 1
        if (told === sheet) stop.abort()
      },
      stop.signal,
    )
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    expect(told).toBe(sheet)
    expect(new Map(desk().trays)).toEqual(tray)
    expect(entries()).toBe(before)
  })

  it('is cancelled by leaving the stream, too', async () => {
    const before = entries()
    const steps = await call(periodsProcedures.export, { id }, { context: test.context })
    for await (const step of steps) {
      expect(step.kind).toBe('progress')
      break
    }
    // what comes next waits for its turn behind whatever the cancelled work would still write
    await test.run((change) => change.describe('Việc sau'))
    expect(entries()).toBe(before)
    expect(desk().trays.get('reports.finished')).toBeUndefined()
  })
})
