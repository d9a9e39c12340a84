import type { CaseRow } from '../../shared/inspections/cases-contract.ts'
import { inspectionKindLabels, inspectionLevelLabels } from '../../shared/inspections/kinds.ts'
import { phaseLabels } from '../../shared/inspections/phases.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { StateMark } from './StateMark.tsx'
import { phaseLook } from './words.ts'

export const caseSorts = ['opened', 'concluded', 'due', 'title'] as const

const remedyWords = ({ openRemedies, overdueRemedies, findings }: CaseRow) => {
  if (overdueRemedies > 0) return <span className="state-overdue">▲ {overdueRemedies} quá hạn</span>
  if (openRemedies > 0) return <span className="state-attention">● {openRemedies} đang làm</span>
  return findings > 0 ? <span className="state-good">✓ Đã xong</span> : ''
}

export const caseColumns: Column<CaseRow, (typeof caseSorts)[number]>[] = [
  {
    key: 'title',
    title: 'Cuộc, vụ việc',
    sortBy: 'title',
    render: ({ title, kind, level, sensitive }) => (
      <span className="two-lines">
        <span className="clamp">
          {title}
          {sensitive && <span className="quiet"> · về đảng viên</span>}
        </span>
        <span className="quiet clamp-one">
          {inspectionKindLabels[kind]} · {inspectionLevelLabels[level]}
        </span>
      </span>
    ),
  },
  {
    key: 'subjects',
    title: 'Đối tượng',
    width: 12,
    render: ({ subjects }) => (
      <span className="clamp" title={subjects.join(', ')}>
        {subjects.join(', ')}
      </span>
    ),
  },
  {
    key: 'opened',
    title: 'Chuẩn bị',
    sortBy: 'opened',
    width: 7,
    render: ({ openedOn }) => dateWords(openedOn),
  },
  {
    key: 'concluded',
    title: 'Kết luận',
    sortBy: 'concluded',
    width: 7,
    render: ({ concludedOn }) => dateWords(concludedOn),
  },
  {
    key: 'due',
    title: 'Hạn',
    sortBy: 'due',
    width: 7.5,
    render: ({ dueOn, overdue }) => {
      if (dueOn === null) return ''
      return overdue ? <span className="state-overdue">▲ {formatDay(dueOn)}</span> : formatDay(dueOn)
    },
  },
  {
    key: 'phase',
    title: 'Bước',
    width: 10.75,
    render: ({ phase }) => <StateMark look={phaseLook[phase]}>{phaseLabels[phase]}</StateMark>,
  },
  { key: 'remedies', title: 'Khắc phục', width: 8, render: remedyWords },
]
