import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import {
  type FormId,
  type FormTable,
  formRows,
  formTables,
  type NamedColumn,
  namedColumns,
} from '../src/engine/figures/inspection-forms/tables.ts'

/** Writes the declarations of the inspection forms from their tables and the catalog of contents: `node scripts/write-inspection-reports.ts`. */
const root = join(import.meta.dirname, '..')
const catalog = z
  .object({ items: z.array(z.object({ code: z.string(), name: z.string(), parent: z.string().nullable() })) })
  .parse(JSON.parse(readFileSync(join(root, 'resources/catalogs/noi_dung_kiem_tra.json'), 'utf8'))).items

interface Leaf {
  readonly key: string
  readonly label: string
  readonly width: number
  readonly type: 'number' | 'text'
  readonly align?: 'left'
}
type Node = Leaf | { readonly label: string; readonly children: readonly Node[] }
/** A column and the last part of its figure's id. */
interface Counted {
  readonly leaf: Leaf
  readonly column: string
}

function counted(column: string, label: string, width = 8): Counted {
  const key = column.replaceAll(/[-_](\w)/gu, (_, letter: string) => letter.toUpperCase())
  return { column, leaf: { key, label, width, type: 'number' } }
}

const named = (key: NamedColumn, label: string = namedColumns[key]) => counted(key, label)

function listed(list: string | null, kind: 'nd' | 'sl'): Counted[] {
  return catalog
    .filter(({ parent }) => parent !== null && parent === list)
    .map(({ code, name }) => counted(`${kind}-${code.slice(-2)}`, name, kind === 'sl' ? 11 : 9))
}

interface Group {
  readonly label: string | null
  readonly columns: readonly Counted[]
}

const conclusionGroups: Readonly<Record<FormTable['kinds'][number] | 'none', string>> = {
  compliance: 'Kết luận',
  signs: 'Kết luận',
  oversight_work: 'Kết luận',
  discipline_enforcement: 'Kết luận',
  finance: 'Tổ chức đảng',
  fees: 'Tổ chức đảng',
  regular_supervision: 'Kết quả',
  thematic_supervision: 'Kết quả',
  denunciation: 'Kết luận',
  complaint: 'Kết luận và nguyên nhân thay đổi',
  discipline: 'Kết luận',
  none: 'Kết luận',
}

function isNamed(key: string): key is NamedColumn {
  return Object.hasOwn(namedColumns, key)
}

const disciplineForms = {
  member: ['reprimand', 'warning', 'dismissal', 'expulsion'],
  organisation: ['reprimand', 'warning', 'dissolution'],
} as const

function groupsOf(table: FormTable): Group[] {
  const isComplaint = table.kinds.includes('complaint')
  const isDiscipline = table.unit === 'discipline'
  const forms = disciplineForms[table.subject].map((key) => named(key))
  return [
    {
      label: null,
      columns: isComplaint ? [named('toResolve'), named('total', 'Giải quyết xong')] : [named('total')],
    },
    ...(isDiscipline ? [{ label: 'Hình thức kỷ luật', columns: forms }] : []),
    ...(isDiscipline && table.subject === 'member' ? [{ label: null, columns: [named('suspended')] }] : []),
    {
      label: isDiscipline ? 'Cấp thi hành kỷ luật' : 'Cấp thực hiện',
      columns: table.levels.map(({ key, label }) => counted(`cap-${key}`, label)),
    },
    { label: isDiscipline ? 'Nội dung vi phạm' : 'Nội dung', columns: listed(table.contents, 'nd') },
    {
      label: conclusionGroups[table.kinds[0] ?? 'none'],
      columns: table.conclusions.filter(isNamed).map((key) => named(key)),
    },
    {
      label: 'Số liệu (số tiền: nghìn đồng)',
      columns: [
        ...(table.summed === undefined ? [] : [counted('sl-00', 'Tổng số tiền vi phạm', 11)]),
        ...listed(table.amounts, 'sl'),
      ],
    },
    ...(isDiscipline && table.subject === 'member'
      ? [
          {
            label: 'Pháp luật',
            columns: [named('law', 'Số lượng'), named('prison'), named('otherSentence')],
          },
          { label: null, columns: [named('administrative')] },
        ]
      : []),
  ].filter(({ columns }) => columns.length > 0)
}

const keys = (columns: readonly Counted[]) => columns.map(({ leaf }) => leaf.key)

function footingOf(table: FormTable, groups: readonly Group[]) {
  const present = new Set(groups.flatMap(({ columns }) => keys(columns)))
  const amountKeys = keys(listed(table.amounts, 'sl'))
  const levels = keys(groups.find(({ label }) => label?.startsWith('Cấp'))?.columns ?? [])
  const sums: readonly (readonly [string, readonly string[]])[] = [
    ['total', levels],
    ['total', table.unit === 'discipline' ? disciplineForms[table.subject] : ['good', 'bad']],
    ['total', ['unfounded', 'false', 'right']],
    ['total', ['upheld', 'changed']],
    ['changed', ['raised', 'lowered', 'lifted']],
    ['law', ['prison', 'otherSentence']],
    ['sl00', amountKeys.slice(0, table.summed ?? 0)],
    // members disciplined, by the level that decided
    ...(table.amounts === 'thi_hanh_ky_luat' ? [['sl01', ['sl03', 'sl04', 'sl05', 'sl06']] as const] : []),
  ]
  return sums
    .filter(([column, parts]) => [column, ...parts].every((key) => present.has(key)))
    .map(([column, equals]) => ({ column, equals }))
}

function lineOf(form: FormId, row: keyof typeof formRows, columns: readonly Counted[]) {
  const own = row === 'outside' ? columns.filter(({ column }) => column === 'total') : columns
  return {
    key: row,
    label: formRows[row],
    figures: Object.fromEntries(own.map(({ leaf, column }) => [leaf.key, `ktgs.${form}.${row}.${column}`])),
    ...(row === 'outside' && { onlyWhenCounted: true }),
  }
}

export function declarationOf(form: FormId): object {
  const table: FormTable = formTables[form]
  const groups = groupsOf(table)
  const columns = groups.flatMap((group) => group.columns)
  const line = (row: keyof typeof formRows) => lineOf(form, row, columns)
  const tree: Node[] = groups.flatMap(({ label, columns: own }): Node[] => {
    const leaves = own.map(({ leaf }) => leaf)
    return label === null ? leaves : [{ label, children: leaves }]
  })
  const who = table.subject === 'member' ? 'Đảng viên' : 'Tổ chức đảng'
  return {
    id: `ktgs-${form}`,
    family: 'inspection-forms',
    version: 1,
    effectiveFrom: '2016-01-01',
    effectiveTo: null,
    name: `${table.name} (biểu thế hệ 2016)`,
    description:
      'Biểu thống kê công tác kiểm tra, giám sát, kỷ luật, dựng theo thế hệ 2016; giữ đủ cột các cấp để ghép vào biểu cấp trên.',
    title: ['THỐNG KÊ', table.name.toLocaleUpperCase('vi')],
    subtitle: '(Kỳ báo cáo: {period}. ĐVT: lượt đối tượng; số tiền: nghìn đồng)',
    status: 'reconstructed',
    orientation: 'landscape',
    columns: [{ key: 'object', label: who, width: 26, type: 'text' }, ...tree],
    numberingRow: true,
    rows: {
      kind: 'indicators',
      tree: [
        { ...line('all'), strong: true, children: [line('superior'), line('commune'), line('cell')] },
        ...(table.subject === 'member' ? [line('committee'), line('probationary')] : []),
        line('outside'),
      ],
      checks: [{ row: 'all', equals: ['superior', 'commune', 'cell'] }],
    },
    totals: {},
    footing: footingOf(table, groups),
    notes: [
      'Tính theo lượt đối tượng: một đối tượng ở hai cuộc là hai lượt. Đảng ủy cơ sở chỉ ghi các cột cấp của mình; các cột khác để ghép vào biểu cấp trên.',
      ...(table.contents === null
        ? []
        : ['Một cuộc có thể có nhiều nội dung nên tổng số có thể nhỏ hơn cộng các cột nội dung.']),
    ],
    definitions: [],
    signature: {
      left: { heading: 'NGƯỜI LẬP BIỂU', name: '{preparer}' },
      right: { authority: '{authority}', position: '{position}', name: '{signer}' },
    },
  }
}

/** The form of letters: its columns are the catalog's two lists of contents. */
export function lettersDeclaration(): object {
  const contents = (list: string) =>
    catalog
      .filter(({ parent }) => parent === list)
      .map(({ code, name }) => ({
        leaf: { key: code.replace('_', ''), label: name, width: 9, type: 'number' as const },
        figure: `ktgs.don-thu.${code}`,
      }))
  const one = (key: string, label: string, figure: string) => ({
    leaf: { key, label, width: 9, type: 'number' as const },
    figure: `petitions.${figure}`,
  })
  const groups = [
    { label: null, columns: [one('total', 'Tổng số', 'all')] },
    {
      label: 'Khiếu nại',
      columns: [one('complaints', 'Đơn khiếu nại', 'complaints'), ...contents('don_khieu_nai')],
    },
    {
      label: 'Tố cáo, phản ánh',
      columns: [
        one('accusing', 'Cộng', 'accusing'),
        one('denunciations', 'Đơn tố cáo', 'denunciations'),
        one('reflections', 'Đơn phản ánh', 'reflections'),
        ...contents('don_to_cao'),
      ],
    },
    {
      label: 'Kết quả xử lý',
      columns: [
        one('passedOn', 'Chuyển cơ quan có thẩm quyền', 'passed-on'),
        one('guided', 'Hướng dẫn, trả lại', 'guided'),
        one('filed', 'Lưu', 'filed'),
      ],
    },
    {
      label: 'Còn lại',
      columns: [one('takenUp', 'Thụ lý giải quyết', 'taken-up'), one('waiting', 'Chưa xử lý', 'waiting')],
    },
  ]
  const all = groups.flatMap(({ columns }) => columns)
  return {
    id: 'ktgs-don-thu',
    family: 'inspection-forms',
    version: 1,
    effectiveFrom: '2016-01-01',
    effectiveTo: null,
    name: 'Tiếp nhận, xử lý đơn thư (biểu thế hệ 2016)',
    description:
      'Đơn khiếu nại, tố cáo, phản ánh nhận trong kỳ và kết quả xử lý; dựng theo thế hệ 2016, tên các cột nội dung do cơ quan đối chiếu lại.',
    title: ['THỐNG KÊ', 'TIẾP NHẬN, XỬ LÝ ĐƠN THƯ'],
    subtitle: '(Kỳ báo cáo: {period}. ĐVT: đơn)',
    status: 'reconstructed',
    orientation: 'landscape',
    columns: [
      { key: 'object', label: 'Đơn thư', width: 22, type: 'text' },
      ...groups.flatMap(({ label, columns }): Node[] => {
        const leaves = columns.map(({ leaf }) => leaf)
        return label === null ? leaves : [{ label, children: leaves }]
      }),
    ],
    numberingRow: true,
    rows: {
      kind: 'indicators',
      tree: [
        {
          key: 'all',
          label: 'Tổng số',
          strong: true,
          figures: Object.fromEntries(all.map(({ leaf, figure }) => [leaf.key, figure])),
          children: [
            { key: 'members', label: 'Về đảng viên', figures: { total: 'petitions.members' } },
            {
              key: 'others',
              label: 'Không về đảng viên cụ thể',
              figures: { total: 'petitions.others' },
            },
          ],
        },
      ],
      checks: [],
    },
    totals: {},
    footing: [
      { column: 'total', equals: ['complaints', 'accusing'] },
      { column: 'accusing', equals: ['denunciations', 'reflections'] },
      { column: 'total', equals: ['passedOn', 'guided', 'filed', 'takenUp', 'waiting'] },
    ],
    notes: ['Một đơn có thể có nhiều nội dung nên tổng số có thể nhỏ hơn cộng các cột nội dung.'],
    definitions: [],
    signature: {
      left: { heading: 'NGƯỜI LẬP BIỂU', name: '{preparer}' },
      right: { authority: '{authority}', position: '{position}', name: '{signer}' },
    },
  }
}

export const formIds = Object.keys(formTables).filter((id): id is FormId => Object.hasOwn(formTables, id))

function write(id: string, declaration: object): void {
  writeFileSync(join(root, `resources/reports/${id}.json`), `${JSON.stringify(declaration, null, 1)}\n`)
}

if (import.meta.main) {
  for (const form of formIds) write(`ktgs-${form}`, declarationOf(form))
  write('ktgs-don-thu', lettersDeclaration())
}
