import { type Conclusion, conclusionLabels } from '../../../shared/inspections/conclusions.ts'
import { inspectionKindLabels } from '../../../shared/inspections/kinds.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import {
  conclusionOffer,
  conclusionSaidBy,
  faultsIn,
  saysNoFaults,
} from '../values/inspection-conclusions.ts'
import {
  groupOf,
  isPlain,
  kindSaidByTitle,
  type ListedKind,
  type WrittenKind,
} from '../values/inspection-kinds.ts'
import type { InspectionDraft } from './inspection-draft.ts'
import type { RowProblem } from './ledger.ts'

interface Reason {
  readonly reason: string
}

interface KindOfRow {
  readonly kind: ListedKind
  readonly warnings: readonly RowProblem[]
}

/**
 * The kind that the column says, made exact by the title where the column only says "Kiểm tra" or "Giám sát". A supervision
 * under a decision is one on a theme: the regular one has none.
 */
export function kindOfRow(
  written: WrittenKind | null,
  title: string | null,
  decision: string | null,
): KindOfRow | Reason {
  if (written !== null && !isPlain(written)) return { kind: written, warnings: [] }
  const said = title === null ? null : kindSaidByTitle(title)
  const fits = said !== null && (written === null || groupOf(said) === written)
  if (fits && !isPlain(said)) return { kind: said, warnings: [] }
  const plain = written ?? (said !== null && isPlain(said) ? said : null)
  if (plain === 'inspection') return understood('compliance', 'Kiểm tra')
  if (plain === 'supervision')
    return decision === null
      ? {
          reason:
            'Chỉ ghi Giám sát nên chưa rõ là Giám sát chuyên đề hay Giám sát thường xuyên. Ghi rõ một trong hai.',
        }
      : understood('thematic_supervision', 'Giám sát')
  return {
    reason:
      'Tên cuộc chưa nói rõ là kiểm tra hay giám sát. Ghi hình thức ở cột này; danh sách chưa có cột Hình thức thì thêm cột.',
  }
}

function understood(kind: ListedKind, said: string): KindOfRow {
  const reason = `Chỉ ghi "${said}" nên được hiểu là ${inspectionKindLabels[kind]}. Xem lại trước khi ghi.`
  return { kind, warnings: [{ field: 'kind', reason }] }
}

interface Outcome {
  readonly conclusion: Conclusion | null
  /** The conclusion in words, with whatever became no finding. */
  readonly words: string | null
  readonly faults: string | null
  /** Whether the faults are written as findings, to be remedied one by one. */
  readonly asFindings: boolean
  readonly warnings: readonly RowProblem[]
}

/**
 * What came of it. A list that only tells strengths and faults in words says by them whether there were faults; whether those
 * amount to a violation it must say itself.
 */
export function outcomeOfRow(
  draft: InspectionDraft,
  concludedOn: PartialDate | null,
  subjects: number,
): Outcome | Reason {
  const { result, strengths } = draft
  const told = draft.faults ?? (result === null ? null : faultsIn(result))
  const none = told !== null && saysNoFaults(told)
  const faults = none ? null : told
  const warnings: RowProblem[] = []
  let conclusion = draft.conclusion ?? (result === null ? null : conclusionSaidBy(result))
  if (conclusion === null && concludedOn !== null) {
    if (told === null || (draft.gravity !== null && draft.gravity !== 'flaw'))
      return { reason: conclusionIsMissing }
    conclusion = none ? 'good' : 'flawed'
    const because = none ? 'Kết quả ghi không có khuyết điểm' : 'Kết quả có ghi khuyết điểm'
    const reason = `${because} nên kết luận được hiểu là "${conclusionLabels[conclusion]}". Nếu khác thì ghi ở cột Kết luận về đối tượng.`
    warnings.push({ field: 'conclusion', reason })
  }
  const ofViolation = conclusion !== null && !['good', 'flawed'].includes(conclusion)
  const asFindings = faults !== null && subjects === 1 && !(ofViolation && draft.gravity === null)
  if (faults !== null && !asFindings)
    warnings.push({
      field: draft.faults === null ? 'result' : 'faults',
      reason:
        subjects > 1
          ? 'Dòng có nhiều đối tượng nên khuyết điểm chỉ ghi vào phần kết luận, chưa thành khuyết điểm phải khắc phục của từng đối tượng. Muốn theo dõi thì mỗi đối tượng một dòng.'
          : 'Kết luận có vi phạm mà chưa ghi mức độ nên khuyết điểm chỉ ghi vào phần kết luận, chưa thành khuyết điểm phải khắc phục. Thêm cột Mức độ nếu cần theo dõi.',
    })
  const words = [
    result,
    strengths === null ? null : `Ưu điểm: ${strengths}`,
    draft.faults === null || asFindings ? null : `Khuyết điểm: ${draft.faults}`,
  ].filter((part) => part !== null)
  return { conclusion, words: words.length === 0 ? null : words.join('\n'), faults, asFindings, warnings }
}

const conclusionIsMissing = `Đã có ngày kết luận mà chưa rõ kết luận về đối tượng. Ghi một trong: ${conclusionOffer}; danh sách chưa có cột này thì thêm cột Kết luận về đối tượng.`
