import {
  caseFieldLabels,
  documentFieldLabels,
  documentKindLabels,
  subjectFieldLabels,
} from '../../shared/inspections/case-fields.ts'
import { conclusionLabels } from '../../shared/inspections/conclusions.ts'
import {
  caseDisciplineFormLabels,
  disciplineFieldLabels,
  suspendedFromLabels,
  suspensionFieldLabels,
} from '../../shared/inspections/discipline-fields.ts'
import {
  findingFieldLabels,
  gravityLabels,
  remedyFieldLabels,
} from '../../shared/inspections/finding-fields.ts'
import { inspectionKindLabels, inspectionLevelLabels } from '../../shared/inspections/kinds.ts'
import { planItemFieldLabels, programmeFieldLabels } from '../../shared/inspections/programme-fields.ts'
import {
  basisFieldLabels,
  petitionFieldLabels,
  petitionHandlingLabels,
  petitionKindLabels,
  reviewFieldLabels,
  themeFieldLabels,
} from '../../shared/inspections/theme-fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'

/** The trash is read by many: what is about a member goes by its number there. */
const ofMember = (caseId: string) =>
  `coalesce((SELECT about_member FROM inspection_case WHERE inspection_case.id = ${caseId}), 0) = 1`

const level = { level: inspectionLevelLabels }

export const inspectionsHistory: RoomHistory = {
  tables: {
    inspection_basis: {
      labels: {
        number: basisFieldLabels.number,
        issued_by: basisFieldLabels.issuedBy,
        issued_on: basisFieldLabels.issuedOn,
        abstract: basisFieldLabels.abstract,
        effective_from: basisFieldLabels.effectiveFrom,
        effective_to: basisFieldLabels.effectiveTo,
      },
    },
    inspection_programme: {
      labels: {
        title: programmeFieldLabels.title,
        level: programmeFieldLabels.level,
        number: programmeFieldLabels.number,
        issued_on: programmeFieldLabels.issuedOn,
      },
      words: level,
    },
    inspection_plan_item: {
      labels: {
        level: planItemFieldLabels.level,
        kind: planItemFieldLabels.kind,
        subject_text: planItemFieldLabels.subjectText,
        content: planItemFieldLabels.content,
        year: planItemFieldLabels.year,
        quarter: planItemFieldLabels.quarter,
      },
      words: { ...level, kind: inspectionKindLabels },
    },
    inspection_case: {
      labels: {
        kind: caseFieldLabels.kind,
        level: caseFieldLabels.level,
        title: caseFieldLabels.title,
        opened_on: caseFieldLabels.openedOn,
        started_on: caseFieldLabels.startedOn,
        self_report_on: caseFieldLabels.selfReportOn,
        concluded_on: caseFieldLabels.concludedOn,
        due_on: caseFieldLabels.dueOn,
        handed_on: 'Ngày chuyển',
        handed_to: 'Cơ quan nhận',
        content: caseFieldLabels.content,
        conclusion: caseFieldLabels.conclusion,
      },
      words: { ...level, kind: inspectionKindLabels },
    },
    inspection_subject: {
      labels: { post: subjectFieldLabels.post, conclusion: subjectFieldLabels.conclusion },
      words: { conclusion: conclusionLabels },
    },
    inspection_document: {
      labels: {
        kind: documentFieldLabels.kind,
        number: documentFieldLabels.number,
        issued_on: documentFieldLabels.issuedOn,
        issued_by: documentFieldLabels.issuedBy,
        abstract: documentFieldLabels.abstract,
      },
      words: { kind: documentKindLabels },
    },
    inspection_discipline: {
      labels: {
        form: disciplineFieldLabels.form,
        level: disciplineFieldLabels.level,
        voted_on: disciplineFieldLabels.votedOn,
        decision_number: disciplineFieldLabels.decisionNumber,
        decided_on: disciplineFieldLabels.decidedOn,
        received_on: disciplineFieldLabels.receivedOn,
      },
      words: { ...level, form: caseDisciplineFormLabels },
    },
    inspection_suspension: {
      labels: {
        suspended_from: suspensionFieldLabels.from,
        suspended_on: suspensionFieldLabels.suspendedOn,
        extended_on: suspensionFieldLabels.extendedOn,
        ended_on: suspensionFieldLabels.endedOn,
      },
      words: { suspended_from: suspendedFromLabels },
    },
    inspection_theme: {
      labels: {
        title: themeFieldLabels.title,
        opened_on: themeFieldLabels.openedOn,
        due_on: themeFieldLabels.dueOn,
      },
    },
    inspection_theme_fault: { labels: { words: 'Nhóm khuyết điểm' } },
    inspection_theme_cell: {
      labels: { reviewed_on: reviewFieldLabels.reviewedOn, summary: reviewFieldLabels.summary },
    },
    inspection_finding: {
      labels: {
        fault: findingFieldLabels.fault,
        gravity: findingFieldLabels.gravity,
        responsible: findingFieldLabels.responsible,
        found_on: findingFieldLabels.foundOn,
      },
      words: { gravity: gravityLabels },
    },
    inspection_remedy: {
      labels: {
        what: remedyFieldLabels.what,
        responsible: remedyFieldLabels.responsible,
        due_on: remedyFieldLabels.dueOn,
        reported_on: remedyFieldLabels.reportedOn,
        report: remedyFieldLabels.report,
        verified_by: remedyFieldLabels.verifiedBy,
        verified_on: remedyFieldLabels.verifiedOn,
      },
    },
    inspection_report: {
      labels: { month: 'Tháng báo cáo', received_on: 'Ngày nhận báo cáo' },
    },
    inspection_petition: {
      labels: {
        kind: petitionFieldLabels.kind,
        received_on: petitionFieldLabels.receivedOn,
        content: petitionFieldLabels.content,
        handling: petitionFieldLabels.handling,
        handled_on: petitionFieldLabels.handledOn,
      },
      words: { kind: petitionKindLabels, handling: petitionHandlingLabels },
    },
    inspection_file: { labels: { name: 'Tệp quét' } },
  },
  records: {
    inspection_basis: { name: 'number', links: [] },
    inspection_programme: { name: 'title', links: [] },
    inspection_plan_item: {
      name: `'Mục năm ' || year || CASE WHEN subject_kind = 'member' THEN '' ELSE ': ' || substr(content, 1, 80) END`,
      links: [],
    },
    inspection_case: {
      name: `CASE WHEN about_member = 1 THEN 'Vụ việc số ' || id || ' (về đảng viên)' ELSE title END`,
      links: [
        { table: 'inspection_subject', column: 'case_id' },
        { table: 'inspection_document', column: 'case_id' },
        { table: 'inspection_inspector', column: 'case_id' },
        { table: 'inspection_file', column: 'case_id' },
      ],
    },
    inspection_theme: {
      name: 'title',
      links: [
        { table: 'inspection_theme_cell', column: 'theme_id' },
        { table: 'inspection_theme_fault', column: 'theme_id' },
      ],
    },
    inspection_finding: {
      name: `CASE WHEN ${ofMember('trashed.case_id')} THEN 'Khuyết điểm của vụ việc về đảng viên' ELSE substr(fault, 1, 80) END`,
      links: [],
    },
    inspection_remedy: {
      name: `CASE WHEN ${ofMember('(SELECT case_id FROM inspection_finding WHERE inspection_finding.id = trashed.finding_id)')}
        THEN 'Biện pháp của vụ việc về đảng viên' ELSE substr(what, 1, 80) END`,
      links: [{ table: 'inspection_file', column: 'remedy_id' }],
    },
    inspection_petition: {
      name: `'Đơn thư số ' || id`,
      links: [{ table: 'inspection_petition_content', column: 'petition_id' }],
    },
  },
}
