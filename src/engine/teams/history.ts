import {
  difficultyFieldLabels,
  reinforcementFieldLabels,
  teamFieldLabels,
  teamKindLabels,
  teamRoleLabels,
  visitFieldLabels,
  visitLevelLabels,
} from '../../shared/teams/fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'

const cellName = '(SELECT name FROM cell_state WHERE cell_id = trashed.cell_id ORDER BY id DESC LIMIT 1)'
const teamName = { team_id: 'SELECT name FROM team WHERE id = ?' }

export const teamsHistory: RoomHistory = {
  tables: {
    team: {
      labels: {
        name: teamFieldLabels.name,
        kind: teamFieldLabels.kind,
        decision: teamFieldLabels.decision,
        decided_on: teamFieldLabels.decidedOn,
        visit_day: teamFieldLabels.visitDay,
        field: teamFieldLabels.field,
        ended_on: 'Ngày kết thúc',
      },
      words: { kind: teamKindLabels },
    },
    team_member: { labels: { role: 'Vai trò', duty: 'Nhiệm vụ' }, words: { role: teamRoleLabels } },
    team_cell: {},
    team_visit: {
      labels: {
        team_id: visitFieldLabels.teamId,
        month: visitFieldLabels.month,
        visited_on: visitFieldLabels.visitedOn,
        level: visitFieldLabels.level,
        others: visitFieldLabels.others,
        content: visitFieldLabels.content,
      },
      words: { level: visitLevelLabels },
      names: teamName,
    },
    difficulty: {
      labels: {
        team_id: difficultyFieldLabels.teamId,
        raised_on: difficultyFieldLabels.raisedOn,
        what: difficultyFieldLabels.what,
        cause: difficultyFieldLabels.cause,
        solution: difficultyFieldLabels.solution,
        due_on: difficultyFieldLabels.dueOn,
        responsible: difficultyFieldLabels.responsible,
        done_on: difficultyFieldLabels.doneOn,
        result: difficultyFieldLabels.result,
        raised_cell_id: 'Nêu tại chi bộ',
        passed_on: 'Chuyển sang chi bộ khác từ ngày',
      },
      names: {
        ...teamName,
        raised_cell_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1',
      },
    },
    difficulty_pass: {
      labels: {
        from_cell_id: 'Chuyển từ chi bộ',
        to_cell_id: 'Sang chi bộ',
        passed_on: 'Chuyển từ ngày',
      },
      names: {
        from_cell_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1',
        to_cell_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1',
      },
    },
    reinforcement: {
      labels: {
        from_cell_id: reinforcementFieldLabels.fromCellId,
        from_unit: reinforcementFieldLabels.fromUnit,
        cell_id: reinforcementFieldLabels.cellId,
        decision: reinforcementFieldLabels.decision,
        task: reinforcementFieldLabels.task,
      },
      names: { from_cell_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1' },
    },
  },
  records: {
    team: {
      name: 'name',
      links: [
        { table: 'team_member', column: 'team_id' },
        { table: 'team_cell', column: 'team_id' },
      ],
    },
    team_visit: {
      name: `'Lượt dự ngày ' || strftime('%d/%m/%Y', trashed.visited_on) || ', ' || ${cellName}`,
      links: [{ table: 'team_visit_person', column: 'visit_id' }],
    },
    difficulty: {
      name: `substr(trashed.what, 1, 80) || ', ' || ${cellName}`,
      links: [{ table: 'difficulty_pass', column: 'difficulty_id' }],
    },
    reinforcement: {
      name: `(SELECT full_name FROM person WHERE person.id = trashed.person_id) || ' về ' || ${cellName}`,
      links: [],
    },
  },
}
