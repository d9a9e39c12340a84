import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { largestScan } from '../../../src/shared/inspections/files.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { caseFields, makeCase, organisation } from './make-cases.ts'

let test: TestRegister
let documentId: number
let caseId: number

const asked = () => ({ context: test.context })
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const pdf = new TextEncoder().encode('%PDF-1.7\nmột trang')

beforeAll(async () => {
  test = await openTestRegister()
  const cell = await makeCell(test, 'Chi bộ bản Kéo Sặt')
  caseId = await makeCase(test, caseFields(), [organisation(cell)])
  const fields = {
    phase: 'concluded' as const,
    kind: 'conclusion' as const,
    number: '12-KL/ĐU',
    issuedOn: null,
    issuedBy: null,
    abstract: null,
  }
  documentId = (await call(inspectionsProcedures.addDocument, { caseId, fields }, asked())).id
})
afterAll(() => test.close())

const add = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  call(
    inspectionsProcedures.addFile,
    { to: { kind: 'document', id: documentId }, file: new File([bytes], name) },
    asked(),
  )

describe('a scanned file', () => {
  it('lies inside the register and comes back byte by byte', async () => {
    const { id } = await add('kết luận.pdf', pdf)
    const file = await call(inspectionsProcedures.file, { id }, asked())
    expect([file.name, file.type]).toEqual(['kết luận.pdf', 'application/pdf'])
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(pdf)
    const [document] = (await call(inspectionsProcedures.get, { id: caseId }, asked())).documents
    expect(document?.files).toMatchObject([{ id, kind: 'pdf', size: pdf.length }])
    await call(inspectionsProcedures.dropFile, { id }, asked())
    expect((await refusalOf(call(inspectionsProcedures.file, { id }, asked()))).code).toBe('NOT_FOUND')
  })

  it.each([
    ['ảnh.pdf', png, 'PNG'],
    ['văn bản.docx', new TextEncoder().encode('PK chữ'), 'không phải PDF'],
    ['trống.pdf', new Uint8Array(), 'trống'],
    ['lớn.png', new Uint8Array([...png, ...new Uint8Array(largestScan)]), '10 MB'],
  ])('is refused with a sentence: %s', async (name, bytes, sentence) => {
    const refusal = await refusalOf(add(name, bytes))
    expect(refusal.code).toBe('FILE_REJECTED')
    expect(refusal.message).toContain(sentence)
  })
})
