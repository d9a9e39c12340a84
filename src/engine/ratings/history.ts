import { gradeLabels, unratedLabels } from '../../shared/ratings/fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'

const gradeColumns = {
  self_grade: 'Tự đánh giá',
  employer_grade: 'Đánh giá viên chức, người lao động',
  committee_grade: 'Chi ủy đánh giá',
  collective_grade: 'Tập thể, đoàn thể đánh giá',
  proposed_grade: 'Chi bộ đề xuất',
  decided_grade: 'Mức đã quyết định',
} as const

export const ratingsHistory: RoomHistory = {
  tables: {
    rating: {
      labels: {
        ...gradeColumns,
        year: 'Năm xếp loại',
        score: 'Điểm',
        unreviewed: 'Chưa kiểm điểm',
        unrated: 'Lý do chưa xếp loại',
        unrated_note: 'Nói rõ lý do',
        decision: 'Số quyết định',
        decided_on: 'Ngày quyết định',
      },
      words: {
        ...Object.fromEntries(Object.keys(gradeColumns).map((column) => [column, gradeLabels])),
        unrated: unratedLabels,
      },
      flags: ['unreviewed'],
    },
  },
  records: {
    rating: {
      name: `'Xếp loại năm ' || trashed.year || ': ' || coalesce((SELECT full_name FROM person WHERE id = trashed.person_id),
        (SELECT name FROM cell_state WHERE cell_id = trashed.cell_id ORDER BY id DESC LIMIT 1))`,
      links: [],
    },
  },
}
