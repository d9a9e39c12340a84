import {
  factFieldLabels as fact,
  incidentFieldLabels as incident,
  patrolFieldLabels as patrol,
  pledgeFieldLabels as pledge,
  protectionTeamFieldLabels as team,
  twinningFieldLabels as twinning,
  workFieldLabels as work,
} from '../../shared/villages/life.ts'
import type { RoomHistory } from '../audit/room-history.ts'

const village = '(SELECT name FROM village WHERE village.id = trashed.village_id)'

export const villageLifeHistory: RoomHistory = {
  tables: {
    village_fact: {
      labels: {
        year: fact.year,
        households: fact.households,
        people: fact.people,
        poor: fact.poor,
        near_poor: fact.nearPoor,
        dilapidated: fact.dilapidated,
        road_km: fact.roadKm,
        crops_ha: fact.cropsHa,
        crops: fact.crops,
        enterprises: fact.enterprises,
        forest_ha: fact.forestHa,
        regrowth_ha: fact.regrowthHa,
        forest_owners: fact.forestOwners,
      },
    },
    twinning: { labels: { unit: twinning.unit, content: twinning.content, value: twinning.value } },
    village_work: {
      labels: {
        year: work.year,
        name: work.name,
        length_km: work.lengthKm,
        state_money: work.stateMoney,
        people_money: work.peopleMoney,
        labour_days: work.labourDays,
        finished_on: work.finishedOn,
      },
    },
    forest_pledge: {
      labels: {
        year: pledge.year,
        to_sign: pledge.toSign,
        signed: pledge.signed,
        signed_on: pledge.signedOn,
        head_name: pledge.headName,
        head_signed_on: pledge.headSignedOn,
      },
    },
    protection_team: {
      labels: { name: team.name, leader: team.leader, members: 'Thành viên', schedule: team.schedule },
    },
    patrol: {
      labels: {
        protection_team_id: patrol.protectionTeamId,
        patrolled_on: patrol.patrolledOn,
        people: patrol.people,
        finding: patrol.finding,
      },
      names: { protection_team_id: 'SELECT name FROM protection_team WHERE id = ?' },
    },
    forest_incident: {
      labels: {
        happened_on: incident.happenedOn,
        what: incident.what,
        area_ha: incident.areaHa,
        handling: incident.handling,
      },
    },
  },
  records: {
    village_fact: { name: `'Số liệu năm ' || trashed.year || ', ' || ${village}`, links: [] },
    twinning: { name: `trashed.unit || ' giúp ' || ${village}`, links: [] },
    village_work: { name: `trashed.name || ', ' || ${village}`, links: [] },
    forest_pledge: { name: `'Cam kết năm ' || trashed.year || ', ' || ${village}`, links: [] },
    protection_team: { name: `trashed.name || ', ' || ${village}`, links: [] },
    patrol: {
      name: `'Tuần tra ngày ' || strftime('%d/%m/%Y', trashed.patrolled_on) || ', ' || ${village}`,
      links: [],
    },
    forest_incident: { name: `substr(trashed.what, 1, 80) || ', ' || ${village}`, links: [] },
  },
}
