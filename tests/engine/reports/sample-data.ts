import { join } from 'node:path'
import { readDeclarations } from '../../../src/engine/reports/layout/declarations.ts'
import type { FigureValue, ReportData } from '../../../src/engine/reports/layout/source.ts'
import type { SourceRecord } from '../../../src/shared/reports/condition.ts'
import type { ReportDeclaration } from '../../../src/shared/reports/declaration.ts'
import { type Day, daySchema } from '../../../src/shared/vocabulary/day.ts'

export const declarationsFolder = join(import.meta.dirname, '../../../resources/reports')

export function declared(id: string): ReportDeclaration {
  const found = readDeclarations(declarationsFolder).find((each) => each.id === id)
  if (!found) throw new Error(`No declaration ${id}`)
  return found
}

export function day(text: string): Day {
  return daySchema.parse(text)
}

const names = [
  'Lò Văn Ngoan',
  'Giàng A Sếnh',
  'Quàng Thị Inh',
  'Sùng Thị Pàng Mỷ Xua',
  'Nguyễn Thị Thu Hà',
  'Hờ A Chá',
]
const dates = ['1985', '1998-03', '2001-03-20', '1990-12-01', '2003', '1996-07-09']
const groups = ['Thái', 'Mông', 'Thái', 'Mông', 'Kinh', 'Mông']

/** An invented sympathizer; the same index always gives the same one. */
export function sampleRecord(index: number, cells: number): SourceRecord {
  const kind = index % names.length
  const cell = index % cells
  return {
    id: index + 1,
    cellId: cell + 1,
    cellName: `Chi bộ bản Nà Hạ ${cell + 1}`,
    fullName: names[kind] ?? '',
    sex: kind === 2 || kind === 3 || kind === 4 ? 'female' : 'male',
    birthDate: dates[kind] ?? null,
    ethnicGroup: groups[kind] ?? null,
    minority: kind !== 4,
    religion: kind === 1 ? 'Tin lành' : 'Không',
    religious: kind === 1,
    hometown: 'Xã Mường Bằng, tỉnh Sơn La',
    residence: `Bản Nà Hạ ${cell + 1}, xã Mường Bằng, tỉnh Sơn La`,
    generalEducation: '12/12',
    professionalEducation: kind === 4 ? 'Đại học Sư phạm' : null,
    politicalTheory: kind === 4 ? 'Sơ cấp' : null,
    occupation: kind === 4 ? 'Giáo viên Trường Tiểu học Nà Hạ' : 'Nông dân, Phó Bí thư Chi đoàn bản',
    massOrganisation: 'Đoàn viên',
    unionMember: kind !== 5,
    recognisedOn: index % 3 === 0 ? '2026-02-03' : null,
    helpers: index % 4 === 3 ? null : 'Lò Văn Thịnh, Cà Thị Oanh',
    note: null,
  }
}

export interface SampleSize {
  readonly people: number
  readonly cells: number
}

type Override = (figure: string, cellId: number | null) => FigureValue | undefined

/** Invented data behind a report; `override` replaces single figures to break their footing. */
export function sampleData({ people, cells }: SampleSize, override: Override = () => undefined): ReportData {
  const cellList = Array.from({ length: cells }, (_, index) => ({
    id: index + 1,
    name: `Chi bộ bản Nà Hạ ${index + 1}`,
  }))
  function* recordsOf(cellId: number | null, grouped: boolean): Generator<SourceRecord> {
    if (grouped) for (const cell of cellList) yield* recordsOf(cell.id, false)
    else
      for (let index = 0; index < people; index += 1)
        if (cellId === null || index % cells === cellId - 1) yield sampleRecord(index, cells)
  }
  const count = (cellId: number | null, counts: (record: SourceRecord) => boolean) => {
    let found = 0
    for (const record of recordsOf(cellId, false)) if (counts(record)) found += 1
    return found
  }
  const tests: Record<string, (record: SourceRecord) => boolean> = {
    'sympathizers.tracked': () => true,
    'sympathizers.outstanding': (record) => record['recognisedOn'] === null,
    'sympathizers.recognised': (record) => record['recognisedOn'] !== null,
    'sympathizers.women': (record) => record['sex'] === 'female',
    'sympathizers.minority': (record) => record['minority'] === true,
    'sympathizers.religious': (record) => record['religious'] === true,
    'sympathizers.union': (record) => record['unionMember'] === true,
    'sympathizers.added': (record) => Number(record['id']) % 5 === 0,
    'sympathizers.recognised-in-period': (record) => Number(record['id']) % 6 === 0,
    'sympathizers.stopped-in-period': (record) => Number(record['id']) % 9 === 0,
    'sympathizers.helped': (record) => record['helpers'] !== null,
  }
  return {
    context: {
      office: {
        commune: 'Đảng ủy xã Mường Bằng',
        superior: 'Tỉnh ủy Sơn La',
        place: 'Mường Bằng',
        committeeSpelling: 'ỦY',
        signing: {
          authority: 'T/M BAN THƯỜNG VỤ',
          position: 'PHÓ BÍ THƯ',
          name: 'Lò Văn Thịnh',
          preparer: 'Cà Thị Oanh',
        },
        rounding: { decimals: 1, mode: 'half-up' },
      },
      today: day('2026-11-23'),
      from: day('2026-01-01'),
      to: day('2026-06-30'),
      scope: null,
      rules: {
        youngAge: '35',
        ratingCap: '20',
        sizeA: 'Dưới 5',
        sizeB: '5–9',
        sizeC: '10–30',
        sizeD: 'Trên 30',
      },
      limits: { excellentOfGood: 20 },
    },
    cells: () => cellList,
    list: (_source, { cellId, grouped }) => recordsOf(cellId, grouped),
    figure: (id, { cellId }) => {
      const test = tests[id]
      if (!test) throw new Error(`No figure ${id}`)
      const denominator = id === 'sympathizers.helped' ? count(cellId, () => true) : null
      return override(id, cellId) ?? { numerator: count(cellId, test), denominator }
    },
    target: () => null,
    words: () => null,
    meaning: (id) => ({
      label: `Số liệu ${id}`,
      definition: 'Quần chúng ưu tú và cảm tình Đảng đang theo dõi đến hết ngày cuối kỳ.',
      numerator:
        id === 'sympathizers.helped' ? 'Người đang theo dõi có đảng viên được phân công giúp đỡ' : null,
      denominator: id === 'sympathizers.helped' ? 'Người đang theo dõi' : null,
    }),
  }
}
