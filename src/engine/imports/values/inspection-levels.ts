import {
  type InspectionLevel,
  inspectionLevelLabels,
  inspectionLevelSchema,
  ownLevels,
} from '../../../shared/inspections/kinds.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { CellProblem, type ReadCell, reading } from './read.ts'

const labels = new Map(
  inspectionLevelSchema.options.map((level) => [searchKey(inspectionLevelLabels[level]), level]),
)

/** The first that fits: bodies above the commune name themselves by their level. */
const worded: readonly (readonly [RegExp, InspectionLevel])[] = [
  [/^(?:ubkt|uy ban kiem tra) (?:trung uong|tw)\b/, 'centre_commission'],
  [/^(?:ubkt|uy ban kiem tra) tinh\b/, 'province_commission'],
  [/^(?:btv|ban thuong vu) tinh\b/, 'province_standing'],
  [/^tinh uy\b/, 'province_committee'],
  [/^(?:ubkt|uy ban kiem tra) huyen\b/, 'district_commission'],
  [/^(?:btv|ban thuong vu) huyen\b/, 'district_standing'],
  [/^huyen uy\b/, 'district_committee'],
  [/^dang uy bo phan\b/, 'branch'],
  [/^(?:ubkt|uy ban kiem tra)(?: ?du\b.*| (?:dang uy|xa|phuong)\b.*)?$/, 'commune_commission'],
  [/^(?:btv|ban thuong vu)(?: ?du\b.*| (?:dang uy|xa|phuong)\b.*)?$/, 'commune_standing'],
  [/^(?:bch|ban chap hanh) dang bo\b/, 'commune_committee'],
  [/^(?:dang uy|du)(?: (?:xa|phuong)\b.*)?$/, 'commune_committee'],
  [/^(?:ban xay dung dang|van phong dang uy|co quan tham muu)\b/, 'commune_body'],
  [/^chi (?:bo|uy)\b/, 'cell'],
]

const offered = ownLevels.map((level) => inspectionLevelLabels[level]).join('; ')

/** Who carries it out: "UBKT Đảng ủy xã", "BTV", "Chi bộ bản Na". */
export const inspectionLevel: ReadCell<InspectionLevel> = reading((cell) => {
  const key = searchKey(cell.text)
  return (
    labels.get(key) ??
    worded.find(([words]) => words.test(key))?.[1] ??
    new CellProblem(`Không hiểu "${cell.text.slice(0, 60)}". Ghi một trong: ${offered}.`)
  )
})

/**
 * Some numbers name who issued the paper: "12-QĐ/UBKT". That of "05-QĐ/ĐU" may be the committee or its standing members, so it
 * says nothing.
 */
export function levelSaidByNumber(number: string): InspectionLevel | null {
  const sign = /[/-]\s*(ubkt(?:đu)?|cb)(?:$|[\s,.;])/iu.exec(number)?.[1]?.toLowerCase()
  if (sign === undefined) return null
  return sign === 'cb' ? 'cell' : 'commune_commission'
}

export const levelIsMissing = `Chưa rõ cấp thực hiện. Ghi một trong: ${offered}; danh sách chưa có cột này thì thêm cột Cấp thực hiện.`
