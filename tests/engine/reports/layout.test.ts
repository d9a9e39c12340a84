import { describe, expect, it } from 'vitest'
import { declarationsFor, readDeclarations } from '../../../src/engine/reports/layout/declarations.ts'
import { footingProblems } from '../../../src/engine/reports/layout/footing.ts'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import type { SourceRecord } from '../../../src/shared/reports/condition.ts'
import { declarationSchema } from '../../../src/shared/reports/declaration.ts'
import { type BodyRow, bodyRowSchema, reportDocumentSchema } from '../../../src/shared/reports/document.ts'
import { day, declarationsFolder, declared, sampleData } from './sample-data.ts'

const list = declared('ds-quan-chung-uu-tu')
const summary = declared('tong-hop-cam-tinh-theo-chi-bo')
const flat = { grouped: false, hiddenColumns: [] }
const grouped = { grouped: true, hiddenColumns: [] }
const kinds = (rows: readonly BodyRow[]) => rows.map(({ kind }) => kind)
const cellsOf = (row: BodyRow | undefined) => (row && 'cells' in row ? row.cells : [])
const textOf = (row: BodyRow | undefined) => (row && 'text' in row ? row.text : '')

describe('the forms that ship', () => {
  it('are all sound, and each has its own name', () => {
    const ids = readDeclarations(declarationsFolder).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['ds-quan-chung-uu-tu', 'tong-hop-cam-tinh-theo-chi-bo']))
    expect(new Set(ids).size).toBe(ids.length)
    // a file is named after the report: two of one name would write over each other
    const names = readDeclarations(declarationsFolder).map(
      ({ name, effectiveFrom }) => `${name} ${effectiveFrom}`,
    )
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('are taken in the version of the period', () => {
    const old = { ...list, version: 1, effectiveFrom: day('2020-01-01'), effectiveTo: day('2025-07-01') }
    const present = { ...list, version: 2 }
    const versionOn = (text: string) => declarationsFor([present, old], day(text))[0]?.version
    expect([versionOn('2025-06-30'), versionOn('2025-07-01'), versionOn('2010-01-01')]).toEqual([1, 2, 1])
  })
})

describe('the list', () => {
  it('lays out 17 columns flat, 16 under headings, and survives JSON', () => {
    const data = sampleData({ people: 12, cells: 3 })
    const report = layOut(list, data, flat)
    expect(report.document.columns).toHaveLength(17)
    expect(layOut(list, data, grouped).document.columns.map(({ key }) => key)).not.toContain('cellName')
    expect(reportDocumentSchema.parse(JSON.parse(JSON.stringify(report.document)))).toEqual(report.document)
    for (const row of report.rows()) expect(bodyRowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row)
  })

  it('writes the birth date in the column of the sex, as far as it is known', () => {
    const [first, second, third] = [...layOut(list, sampleData({ people: 3, cells: 1 }), flat).rows()]
    expect(cellsOf(first).slice(0, 4)).toEqual([1, 'Lò Văn Ngoan', '1985', null])
    expect(cellsOf(second).slice(2, 4)).toEqual(['03/1998', null])
    expect(cellsOf(third).slice(2, 4)).toEqual([null, '20/03/2001'])
  })

  it('groups by cell, numbers run on, the total counts everybody', () => {
    const rows = [...layOut(list, sampleData({ people: 5, cells: 2 }), grouped).rows()]
    expect(kinds(rows)).toEqual(['group', 'data', 'data', 'data', 'group', 'data', 'data', 'sentence'])
    expect(textOf(rows[0])).toBe('I. Chi bộ bản Nà Hạ 1 (3 đồng chí)')
    expect(textOf(rows[4])).toBe('II. Chi bộ bản Nà Hạ 2 (2 đồng chí)')
    expect(cellsOf(rows[6])[0]).toBe(5)
    expect(textOf(rows[7])).toBe(
      'Tổng cộng: 5 đồng chí (trong đó nữ 3, dân tộc thiểu số 4, theo tôn giáo 1, đoàn viên 5)',
    )
  })

  it('says when somebody without a sex has lost the birth date from the table', () => {
    const data = sampleData({ people: 1, cells: 1 })
    const nameless = {
      ...data,
      list: () => [{ id: 1, sex: null, birthDate: '1990', cellId: null, cellName: null }],
    }
    const rows = [...layOut(list, nameless, grouped).rows()]
    expect(textOf(rows[0])).toBe('I. Chưa rõ chi bộ (1 đồng chí)')
    expect(textOf(rows.at(-1))).toContain('Còn 1 đồng chí chưa ghi giới tính')
  })

  it('says an average of those who have the number, and a bare share where the counts are said already', () => {
    const form = {
      ...list,
      totals: {
        ...list.totals,
        rates: { share: { part: 'women', whole: 'count', bare: true } },
        averages: { age: { field: 'age' } },
        sentence: '{count} người, nữ {women} ({share}), tuổi bình quân {age}',
        remarks: [],
      },
    }
    const people = [
      { id: 1, sex: 'female', age: 20 },
      { id: 2, sex: 'male', age: 25 },
      { id: 3, sex: 'male', age: null },
    ]
    const data = sampleData({ people: 0, cells: 1 })
    const said = (records: readonly SourceRecord[]) =>
      textOf([...layOut(form, { ...data, list: () => records }, flat).rows()].at(-1))
    expect(said(people)).toBe('3 người, nữ 1 (33,3 %), tuổi bình quân 22,5')
    expect(said(people.slice(2))).toBe('1 người, nữ 0 (0,0 %), tuổi bình quân –')
  })

  it('says so when it is empty, and needs no total then', () => {
    const rows = [...layOut(list, sampleData({ people: 0, cells: 2 }), grouped).rows()]
    expect(rows).toEqual([{ kind: 'empty', text: 'Không có trường hợp nào trong kỳ' }])
  })

  it('becomes the list of a Tờ trình only when its number is given', () => {
    const data = sampleData({ people: 1, cells: 1 })
    const asked: string[] = []
    const watched = {
      ...data,
      list: (source: string) => {
        asked.push(source)
        return []
      },
    }
    const plain = layOut(list, watched, flat)
    expect(plain.document.subtitle).toBe('(Đến hết ngày 30/06/2026)')
    const sent = layOut(list, watched, {
      ...flat,
      submissionNumber: '05-TTr/ĐU',
      submissionDate: day('2026-02-03'),
    })
    expect(sent.document.subtitle).toBe('(Kèm theo Tờ trình số 05-TTr/ĐU ngày 03 tháng 02 năm 2026)')
    expect([...plain.rows(), ...sent.rows()]).toHaveLength(2)
    expect(asked).toEqual(['sympathizers.tracked', 'sympathizers.outstanding'])
  })

  it('hides columns, never all of them, and keeps the header in the spelling of the office', () => {
    const data = sampleData({ people: 1, cells: 1 })
    const office = { ...data.context.office, committeeSpelling: 'UỶ' as const }
    const spelledData = { ...data, context: { ...data.context, office } }
    const { document } = layOut(list, spelledData, {
      grouped: false,
      hiddenColumns: ['birthMale', 'birthFemale'],
    })
    expect(document.headings.map(({ text }) => text)).not.toContain('Ngày, tháng, năm sinh')
    expect(document.header.issuer).toBe('ĐẢNG UỶ XÃ MƯỜNG BẰNG')
    const all = list.columns
      .flatMap((node) => ('children' in node ? node.children : [node]))
      .flatMap((node) => ('key' in node ? [node.key] : []))
    expect(layOut(list, data, { grouped: false, hiddenColumns: all }).document.columns).toHaveLength(17)
  })
})

describe('the summary', () => {
  it('adds counts up and computes the rate again from the sums', () => {
    const data = sampleData({ people: 11, cells: 2 }, (figure, cellId) => {
      if (figure !== 'sympathizers.helped') return undefined
      return cellId === 1 ? { numerator: 1, denominator: 1 } : { numerator: 0, denominator: 9 }
    })
    const rows = [...layOut(summary, data, flat).rows()]
    expect(kinds(rows)).toEqual(['data', 'data', 'total'])
    expect(cellsOf(rows[2]).at(-1)).toEqual({ numerator: 1, denominator: 10 })
    expect(cellsOf(rows[2])[2]).toBe(11)
  })

  it('foots on sound data', () => {
    expect(footingProblems(summary, sampleData({ people: 37, cells: 5 }))).toEqual([])
  })

  it('names a broken footing place by place', () => {
    const broken = sampleData({ people: 12, cells: 3 }, (figure, cellId) =>
      figure === 'sympathizers.recognised' && cellId === 2 ? { numerator: 7, denominator: null } : undefined,
    )
    const problems = footingProblems(summary, broken)
    expect(problems).toHaveLength(3)
    expect(problems[0]).toContain('Chi bộ bản Nà Hạ 2: cột "Tổng số đang theo dõi" là 4 nhưng')
    expect(problems[0]).toContain('"Quần chúng ưu tú" cộng "Cảm tình Đảng"')
    expect(problems[1]).toContain('Dòng tổng cộng')
    expect(problems[2]).toContain('Dòng tổng cộng: cột "Cảm tình Đảng" cộng các chi bộ được')
  })

  it('names people who are in no cell', () => {
    const data = sampleData({ people: 12, cells: 3 }, (figure, cellId) =>
      figure === 'sympathizers.union' && cellId === null ? { numerator: 99, denominator: null } : undefined,
    )
    expect(footingProblems(summary, data)).toEqual([
      expect.stringContaining('cột "Đoàn viên" cộng các chi bộ'),
    ])
  })

  it('can be limited to one cell', () => {
    const data = sampleData({ people: 10, cells: 2 })
    const scoped = { ...data, context: { ...data.context, scope: { id: 2, name: 'Chi bộ bản Nà Hạ 2' } } }
    const report = layOut(summary, scoped, flat)
    expect(cellsOf([...report.rows()].at(-1))[2]).toBe(5)
    expect(report.document.title.at(-1)).toBe('CHI BỘ BẢN NÀ HẠ 2')
    expect(footingProblems(summary, scoped)).toEqual([])
  })
})

describe('a list with sums', () => {
  const leaf = (key: string, type: 'text' | 'number' | 'measure' | 'mark' | 'fraction', more = {}) => ({
    key,
    label: key,
    width: 10,
    type,
    ...more,
  })
  const withSums = declarationSchema.parse({
    ...list,
    submitted: undefined,
    columns: [
      leaf('fullName', 'text'),
      leaf('expected', 'number'),
      leaf('present', 'number'),
      leaf('absent', 'number'),
      leaf('road', 'measure'),
      leaf('good', 'mark'),
      leaf('rate', 'fraction', { over: { numerator: 'present', denominator: 'expected' } }),
    ],
    totals: { sums: ['expected', 'present', 'absent', 'road', 'good', 'rate'] },
    footing: [{ column: 'expected', equals: ['present', 'absent'] }],
  })
  const records = [
    { id: 1, fullName: 'Bản Một', expected: 10, present: 8, absent: 2, road: 0.1, good: true },
    { id: 2, fullName: 'Bản Hai', expected: 5, present: 5, absent: 1, road: 0.2, good: true },
    { id: 3, fullName: 'Bản Ba', expected: null, present: null, absent: null, road: null, good: false },
  ]
  const data = { ...sampleData({ people: 0, cells: 0 }), list: () => records }

  it('adds measures without dust, counts marks, and makes the share of the total from the sums', () => {
    const rows = [...layOut(withSums, data, flat).rows()]
    const share = { numerator: 13, denominator: 15 }
    expect(cellsOf(rows.at(-1))).toEqual([null, 15, 13, 3, 0.3, 2, share])
    expect(cellsOf(rows[2]).at(-1)).toBeNull()
  })

  it('names the row whose parts do not add up, and no other', () => {
    const problems = footingProblems(withSums, data)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('Bản Hai: cột "expected" là 5 nhưng "present" cộng "absent" là 5 + 1 = 6')
  })

  it('refuses a share over two fields in a column of words', () => {
    const over = { numerator: 'present', denominator: 'expected' }
    const wrong = { ...withSums, columns: [leaf('fullName', 'text', { over })], totals: {}, footing: [] }
    expect(declarationSchema.safeParse(wrong).success).toBe(false)
  })
})
