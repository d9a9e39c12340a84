import { entryLabels, exitLabels } from '../../shared/membership/words.ts'
import { personFieldLabels } from '../../shared/people/fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const peopleHistory: RoomHistory = {
  tables: {
    person: {
      labels: {
        full_name: personFieldLabels.fullName,
        other_name: personFieldLabels.otherName,
        sex: personFieldLabels.sex,
        birth_date: personFieldLabels.birthDate,
        citizen_birth_date: personFieldLabels.citizenBirthDate,
        citizen_id: personFieldLabels.citizenId,
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
