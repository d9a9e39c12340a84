import { entryLabels, exitLabels } from '../../shared/membership/words.ts'
import { personFieldLabels } from '../../shared/people/fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'
import { refuseMerged } from './merge/merged-into.ts'

const nameOfPerson = 'SELECT full_name AS name FROM person WHERE id = ?'

export const peopleHistory: RoomHistory = {
  beforeRestore: (change, table, id) => {
    if (table === 'person') refuseMerged(change, id)
  },
  tables: {
    person: {
      labels: {
        full_name: personFieldLabels.fullName,
        other_name: personFieldLabels.otherName,
        sex: personFieldLabels.sex,
        birth_date: personFieldLabels.birthDate,
        citizen_birth_date: personFieldLabels.citizenBirthDate,
        citizen_id: personFieldLabels.citizenId,
        father_name: personFieldLabels.fatherName,
        ethnic_group: personFieldLabels.ethnicGroup,
        religion: personFieldLabels.religion,
        hometown: personFieldLabels.hometown,
        residence: personFieldLabels.residence,
        general_education: personFieldLabels.generalEducation,
        professional_education: personFieldLabels.professionalEducation,
        political_theory: personFieldLabels.politicalTheory,
        occupation: personFieldLabels.occupation,
        union_member: personFieldLabels.unionMember,
        union_joined: personFieldLabels.unionJoined,
        mass_organisation: personFieldLabels.massOrganisation,
        phone: personFieldLabels.phone,
      },
      words: { sex: { male: 'Nam', female: 'Nữ' } },
      catalogs: {
        ethnic_group: 'ethnic-groups',
        religion: 'religions',
        general_education: 'general-education',
        professional_education: 'professional-education',
        political_theory: 'political-theory',
      },
      flags: ['union_member'],
    },
    person_pair: {
      labels: {
        first_id: 'Hồ sơ nghi trùng thứ nhất',
        second_id: 'Hồ sơ nghi trùng thứ hai',
        verdict: 'Trả lời',
        decided_by: 'Người trả lời',
      },
      words: { verdict: { different: 'Hai người khác nhau', later: 'Để sau' } },
      names: { first_id: nameOfPerson, second_id: nameOfPerson },
    },
    person_merge: {
      labels: { kept_id: 'Hồ sơ giữ lại', gone_id: 'Hồ sơ được gộp vào' },
      names: { kept_id: nameOfPerson, gone_id: nameOfPerson },
    },
    cell_member: {
      labels: {
        standing: 'Tư cách',
        entry: 'Lý do vào',
        exit: 'Lý do thôi',
        entry_paper: 'Văn bản khi vào',
        exit_paper: 'Văn bản khi thôi',
      },
      words: {
        standing: { official: 'Đảng viên chính thức', probationary: 'Đảng viên dự bị' },
        entry: entryLabels,
        exit: exitLabels,
      },
    },
  },
  records: {
    person: {
      name: 'full_name',
      links: [
        { table: 'person_merge', column: 'kept_id' },
        { table: 'person_merge', column: 'gone_id' },
        { table: 'person_pair', column: 'first_id' },
        { table: 'person_pair', column: 'second_id' },
        { table: 'cell_member', column: 'person_id' },
        { table: 'cell_post', column: 'person_id' },
        { table: 'enrollment', column: 'person_id' },
        { table: 'party_record', column: 'person_id' },
        { table: 'member_transfer', column: 'person_id' },
        { table: 'member_departure', column: 'person_id' },
        { table: 'member_exemption', column: 'person_id' },
        { table: 'badge_award', column: 'person_id' },
        { table: 'member_discipline', column: 'person_id' },
        { table: 'party_gap', column: 'person_id' },
      ],
    },
  },
}
