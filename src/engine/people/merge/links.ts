import type { RecordTableName } from '../../register/schema.ts'
import { type FoldRule, foldRows } from './fold.ts'
import { isLiving, type Merging, refuse, retire, rowsOf, type StoredRow } from './rows.ts'
import { mergeMemberships, mergePosts } from './stretches.ts'
import { mergeTrackings } from './tracking.ts'

interface LinkRule {
  /** What hangs on a person here, for the comparison. */
  readonly label: string
  readonly merge: (merging: Merging, table: RecordTableName, column: string) => void
}

const move = (label: string): LinkRule => ({ label, merge: moveRows })
const fold = (label: string, rule: FoldRule): LinkRule => ({
  label,
  merge: (merging, table, column) => foldRows(merging, table, column, rule),
})

/**
 * Everything that refers to a person, in the order in which it is moved. A test finds the references in the register itself,
 * so that no room can be forgotten.
 */
export const personLinks: Readonly<Record<string, LinkRule>> = {
  'cell_member.person_id': { label: 'Sinh hoạt đảng', merge: mergeMemberships },
  'cell_post.person_id': { label: 'Chức vụ ở chi bộ, thôn, bản', merge: mergePosts },
  'commune_post.person_id': move('Chức vụ ở xã'),
  'sympathizer.person_id': { label: 'Theo dõi quần chúng ưu tú', merge: mergeTrackings },
  'sympathizer_helper.person_id': move('Giúp đỡ quần chúng ưu tú'),
  'enrollment.person_id': fold('Lớp bồi dưỡng, giấy chứng nhận', {
    words: 'lượt học một lớp',
    once: ['class_id'],
    agree: ['certificate_number', 'grade'],
    blank: { result: 'enrolled' },
  }),
  'dossier.person_id': { label: 'Hồ sơ kết nạp', merge: mergeDossiers },
  'dossier_introducer.person_id': move('Giới thiệu vào Đảng'),
  'party_record.person_id': fold('Hồ sơ đảng viên', {
    words: 'hồ sơ đảng viên',
    once: [],
    agree: ['card_number', 'decision_on', 'official_on'],
  }),
  'party_gap.person_id': move('Thời gian không tính tuổi đảng'),
  'member_transfer.person_id': move('Chuyển sinh hoạt'),
  'member_departure.person_id': move('Ra khỏi Đảng, từ trần'),
  'member_exemption.person_id': move('Miễn công tác, sinh hoạt'),
  'badge_award.person_id': fold('Huy hiệu Đảng', {
    words: 'lần tặng một huy hiệu',
    once: ['years'],
    agree: ['decision_number'],
    blank: { posthumous: 0 },
  }),
  'member_discipline.person_id': move('Kỷ luật'),
  'rating.person_id': fold('Xếp loại hằng năm', {
    words: 'kết quả xếp loại một năm',
    once: ['year'],
    agree: ['cell_id', 'decided_grade', 'unrated'],
    blank: { unreviewed: 0 },
  }),
  'team_member.person_id': move('Tổ phụ trách, tổ công tác'),
  'team_cell.person_id': move('Phụ trách chi bộ'),
  'team_visit_person.person_id': fold('Dự sinh hoạt chi bộ', {
    words: 'lần dự sinh hoạt',
    once: ['visit_id'],
    agree: [],
  }),
  'difficulty.person_id': move('Khó khăn phải giải quyết'),
  'reinforcement.person_id': move('Tăng cường về chi bộ'),
  'inspection_plan_item.person_id': move('Kế hoạch kiểm tra, giám sát'),
  'inspection_subject.person_id': { label: 'Đối tượng kiểm tra, giám sát', merge: mergeSubjects },
  'inspection_inspector.person_id': move('Đoàn kiểm tra, giám sát'),
  'inspection_finding.person_id': move('Thiếu sót, khuyết điểm'),
  'inspection_remedy.person_id': move('Việc khắc phục'),
  'inspection_petition.person_id': move('Đơn thư'),
  'person_pair.first_id': { label: '', merge: mergePairs },
  'person_pair.second_id': { label: '', merge: mergePairs },
  'person_merge.kept_id': { label: '', merge: moveRows },
  // tells what became of a record: it stays with it
  'person_merge.gone_id': { label: '', merge: () => undefined },
}

const apart = new Set(['id', 'version', 'trashed_at'])

/** Moves every row; what the other record says already, word for word, is not said twice. */
function moveRows(merging: Merging, table: RecordTableName, column: string): void {
  const { change, keptId, goneId } = merging
  const kept = rowsOf(change, table, column, keptId).filter(isLiving)
  for (const row of rowsOf(change, table, column, goneId)) {
    const isSaid = isLiving(row) && kept.some((other) => sayTheSame(other, row, column))
    if (isSaid) retire(merging, table, column, row)
    else change.overwrite(table, row.id, { [column]: keptId })
  }
}

function sayTheSame(a: StoredRow, b: StoredRow, column: string): boolean {
  return Object.keys(b).every((key) => apart.has(key) || key === column || a[key] === b[key])
}

/** A person has one dossier under way. */
function mergeDossiers({ change, keptId, goneId }: Merging): void {
  const isUnderWay = (row: StoredRow) =>
    isLiving(row) && row['closed_on'] === null && row['official_on'] === null && row['removal_on'] === null
  const rows = rowsOf(change, 'dossier', 'person_id', goneId)
  if (rows.some(isUnderWay) && rowsOf(change, 'dossier', 'person_id', keptId).some(isUnderWay))
    refuse('cả hai đang có hồ sơ kết nạp chưa khép. Khép một hồ sơ kết nạp rồi gộp lại.')
  for (const { id } of rows) change.overwrite('dossier', id, { person_id: keptId })
}

/** Conclusions about one person in one case are one. */
function mergeSubjects({ change, keptId, goneId }: Merging): void {
  const known = rowsOf(change, 'inspection_subject', 'person_id', keptId)
  for (const row of rowsOf(change, 'inspection_subject', 'person_id', goneId)) {
    if (known.some((other) => other['case_id'] === row['case_id']))
      refuse('cả hai cùng là đối tượng của một cuộc kiểm tra, giám sát. Bỏ một bên khỏi cuộc đó rồi gộp lại.')
    change.overwrite('inspection_subject', row.id, { person_id: keptId })
  }
}

/** What was said of the record that goes holds for the one that stays, unless something was said of it already. */
function mergePairs({ change, keptId, goneId }: Merging): void {
  const pairsOf = (id: number) => [
    ...rowsOf(change, 'person_pair', 'first_id', id),
    ...rowsOf(change, 'person_pair', 'second_id', id),
  ]
  const otherOf = (row: StoredRow, id: number) =>
    Number(row['first_id'] === id ? row['second_id'] : row['first_id'])
  const known = new Set(pairsOf(keptId).map((row) => otherOf(row, keptId)))
  for (const row of pairsOf(goneId)) {
    const other = otherOf(row, goneId)
    if (other === keptId || known.has(other)) change.remove('person_pair', row.id)
    else
      change.overwrite('person_pair', row.id, {
        first_id: Math.min(other, keptId),
        second_id: Math.max(other, keptId),
      })
  }
}
