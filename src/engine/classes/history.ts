import {
  classFieldLabels,
  classKindLabels,
  gradeLabels,
  learnerResultLabels,
  organiserKindLabels,
  resultLabels,
} from '../../shared/classes/fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const classesHistory: RoomHistory = {
  tables: {
    training_class: {
      labels: {
        kind: classFieldLabels.kind,
        name: classFieldLabels.name,
        code: classFieldLabels.code,
        decision_number: classFieldLabels.decisionNumber,
        decision_date: classFieldLabels.decisionDate,
        place: classFieldLabels.place,
        organiser: classFieldLabels.organiser,
        organiser_kind: classFieldLabels.organiserKind,
        starts_on: classFieldLabels.startsOn,
        ends_on: classFieldLabels.endsOn,
        sessions: classFieldLabels.sessions,
      },
      words: { kind: classKindLabels, organiser_kind: organiserKindLabels },
    },
    enrollment: {
      labels: {
        class_id: 'Lớp',
        kind: classFieldLabels.kind,
        present: learnerResultLabels.present,
        excused: learnerResultLabels.excused,
        unexcused: learnerResultLabels.unexcused,
        score: learnerResultLabels.score,
        grade: learnerResultLabels.grade,
        result: learnerResultLabels.result,
        certificate_number: 'Số giấy chứng nhận',
        certificate_date: 'Ngày cấp giấy chứng nhận',
        issuer: 'Đơn vị cấp',
        received_by: 'Người nhận giấy chứng nhận',
        entitlement_note: 'Lý do vẫn đưa vào lớp',
      },
      words: { kind: classKindLabels, grade: gradeLabels, result: resultLabels },
      names: { class_id: 'SELECT name FROM training_class WHERE id = ?' },
    },
  },
  records: {
    // the roster is not linked: a grid of forty learners would bury the class's own few lines
    training_class: { name: 'name', links: [] },
    enrollment: {
      name: `(SELECT full_name FROM person WHERE person.id = trashed.person_id)
        || coalesce(', ' || (SELECT name FROM training_class WHERE training_class.id = trashed.class_id), ', giấy chứng nhận')`,
      links: [],
    },
  },
}
