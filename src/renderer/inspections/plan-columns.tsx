import {
  inspectionKindLabels,
  inspectionLevelLabels,
  subjectKindLabels,
} from '../../shared/inspections/kinds.ts'
import type { PlanItemRow } from '../../shared/inspections/programme-contract.ts'
import { planStateLabels } from '../../shared/inspections/programme-fields.ts'
import type { Column } from '../table/columns.tsx'
import { StateMark } from './StateMark.tsx'
import { planLook } from './words.ts'

export const planColumns: Column<PlanItemRow>[] = [
  {
    key: 'quarter',
    title: 'Quý',
    width: 4.5,
    render: ({ fields }) => (fields.quarter === null ? 'năm' : `Quý ${fields.quarter}`),
  },
  {
    key: 'content',
    title: 'Nội dung',
    render: ({ fields }) =>
      fields.content === '' ? (
        <span className="quiet">Về đảng viên, không mở cho vai trò này</span>
      ) : (
        <span className="two-lines">
          <span className="clamp">{fields.content}</span>
          <span className="quiet clamp-one">{inspectionKindLabels[fields.kind]}</span>
        </span>
      ),
  },
  {
    key: 'level',
    title: 'Cấp thực hiện',
    width: 13,
    render: ({ fields }) => <span className="clamp">{inspectionLevelLabels[fields.level]}</span>,
  },
  {
    key: 'subject',
    title: 'Đối tượng',
    width: 14,
    render: ({ subject, fields }) => (
      <span className="clamp">{subject ?? subjectKindLabels[fields.subjectKind]}</span>
    ),
  },
  {
    key: 'cases',
    title: 'Đã mở',
    number: true,
    width: 5,
    render: ({ cases }) => (cases.length === 0 ? '' : cases.length),
  },
  {
    key: 'state',
    title: 'Tình trạng',
    width: 14,
    render: ({ state }) => <StateMark look={planLook[state]}>{planStateLabels[state]}</StateMark>,
  },
]
