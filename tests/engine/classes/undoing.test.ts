import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { classesProcedures as procedures } from '../../../src/engine/classes/procedures.ts'
import { recordTables } from '../../../src/engine/register/schema.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { classForm, complete, learnersOf, makeClass, makeRecognised, seat } from './make-classes.ts'

describe('taking commands of classes back', () => {
  let test: TestRegister
  let [cellId, classId, theory, mai, lan, outsider] = [0, 0, 0, 0, 0, 0]
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    cellId = await makeCell(test, 'Chi bộ bản Lạn')
    mai = (await makeRecognised(test, 'Lò Thị Mai', cellId)).personId
    lan = (await makeRecognised(test, 'Lò Thị Lan', cellId)).personId
    outsider = (await makeRecognised(test, 'Lò Thị Xa', cellId)).personId
    classId = await makeClass(test)
    await seat(test, classId, [mai])
    await complete(test, classId)
    theory = await makeClass(test, 'elementary_theory', { sessions: null })
    await seat(test, theory, [await makeMember(test, 'Lò Văn Chính', cellId)])
    await complete(test, theory)
  })
  afterAll(() => test.close())

  const context = () => ({ context: test.context })
  /** Every record as it stands, but for versions: those only ever rise. */
  const everything = () =>
    recordTables.map((table) => {
      const rows = test.reader.statement<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`).all()
      return [table, rows.map(({ version: _, ...row }) => row)]
    })
  const first = async () => {
    const [learner] = await learnersOf(test, classId)
    if (learner === undefined) throw new Error('Nobody sits in the class')
    return learner
  }

  const commands: Record<string, () => Promise<unknown>> = {
    'a new class': () => call(procedures.create, { fields: classForm('new_member') }, context()),
    'a correction': async () => {
      const { version } = await call(procedures.get, { id: classId }, context())
      return call(procedures.update, { id: classId, version, fields: { place: 'Nhà văn hóa' } }, context())
    },
    'an enrollment with a reason': () => seat(test, classId, [lan]),
    'somebody taken off': async () => call(procedures.dismiss, { ids: [(await first()).id] }, context()),
    results: async () => {
      const { id, version } = await first()
      const row = { id, version, present: 9, excused: 1, unexcused: 0, score: 9, note: 'Tốt' }
      const rows = [{ ...row, grade: 'very_good' as const, result: 'completed' as const }]
      return call(procedures.saveResults, { classId, rows }, context())
    },
    certificates: async () =>
      call(
        procedures.issueCertificates,
        {
          classId,
          ids: [(await first()).id],
          firstNumber: '01/CN',
          issuedOn: partialDate('2026-10-01'),
          issuer: null,
        },
        context(),
      ),
    'one certificate': async () => {
      const { id, version } = await first()
      const fields = { number: '7/CN', issuedOn: partialDate('2026-10-02'), issuer: null, receivedBy: null }
      return call(procedures.updateCertificate, { id, version, fields }, context())
    },
    'a certificate from elsewhere': () =>
      call(
        procedures.recordOutside,
        {
          personId: outsider,
          kind: 'awareness',
          fields: { number: '3/CN', issuedOn: null, issuer: null, receivedBy: null },
          note: null,
        },
        context(),
      ),
    'a raised level of theory': () => call(procedures.raiseTheory, { classId: theory }, context()),
    'a class in the trash': () => call(procedures.trash, { ids: [classId] }, context()),
  }

  it.each(Object.keys(commands))('leaves no trace of %s', async (name) => {
    const before = everything()
    await commands[name]?.()
    expect(everything()).not.toEqual(before)
    await call(auditProcedures.undoLast, undefined, context())
    expect(everything()).toEqual(before)
  })

  it('tells the history of a class and of its learners, and brings both back from the trash', async () => {
    const { id } = await first()
    await call(procedures.dismiss, { ids: [id] }, context())
    const { rows } = await call(auditProcedures.trash, {}, context())
    expect(rows[0]).toMatchObject({ table: 'enrollment', id, name: 'Lò Thị Mai, Lớp thử awareness' })
    await call(auditProcedures.restore, { table: 'enrollment', id }, context())
    expect((await first()).id).toBe(id)
    const history = await call(auditProcedures.history, { table: 'training_class', id: classId }, context())
    expect(history.map(({ entry }) => entry.summary)).toContain('Mở lớp thử awareness')
    const person = await call(auditProcedures.history, { table: 'person', id: mai }, context())
    expect(person.flatMap(({ fields }) => fields)).toContainEqual({
      label: 'Lớp',
      old: '',
      new: 'Lớp thử awareness',
    })
  })

  it('is not for those who only look', async () => {
    const { desk } = test.engine
    if (desk === null) throw new Error('Nobody sits at the desk')
    desk.me = { ...desk.me, role: 'supervisor' }
    for (const command of Object.values(commands)) expect((await refusalOf(command())).code).toBe('FORBIDDEN')
    desk.me = { ...desk.me, role: 'administrator' }
  })
})
