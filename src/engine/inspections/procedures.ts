import {
  asksCause,
  asksViolation,
  changeCauseSchema,
  conclusionsOf,
  violationSchema,
} from '../../shared/inspections/conclusions.ts'
import { amountListOf, contentListOf } from '../../shared/inspections/content-lists.ts'
import { inspectionsContract } from '../../shared/inspections/contract.ts'
import { mayBeAbout } from '../../shared/inspections/kinds.ts'
import { limitTo } from '../accounts/reach/limit.ts'
import { deskOf } from '../bindings.ts'
import { officeSettings } from '../settings/queries.ts'
import { actOnCase, createCase, trashCases, updateCase } from './case-commands.ts'
import { getCase } from './case-detail.ts'
import { listCases } from './case-list.ts'
import { dropCellReports, listCellReports, receiveCellReports } from './cell-reports.ts'
import { counted, looked, made, raised } from './desk.ts'
import * as disciplines from './disciplines.ts'
import { addDocument, dropDocument, setInspectors, updateDocument } from './documents.ts'
import { findingOfRemedy, findingRow, listFindings, listRemedies } from './finding-list.ts'
import * as findings from './findings.ts'
import { noteLetterLooks } from './looks.ts'
import * as petitions from './petitions.ts'
import { listPlanItems, listProgrammes } from './programme-queries.ts'
import * as programmes from './programmes.ts'
import { contentsOf } from './records.ts'
import { addFile, dropFile, fileOf, readScan } from './scans.ts'
import { saveReaders, sightOf } from './sight.ts'
import { addSubject, dropSubject, updateSubject } from './subjects.ts'
import { summaryOf } from './summary.ts'
import { getPetition, getTheme, listBases, listPetitions, listThemes } from './theme-queries.ts'
import * as themes from './themes.ts'

const room = deskOf(inspectionsContract)

export const inspectionsProcedures = room.router({
  sight: room.sight.handler(({ context }) => sightOf(context.reader, context.me.role)),
  setSight: room.setSight.handler(async ({ context, input }) => {
    await context.commands.run(context.author, (change) => saveReaders(change, input.roles))
    context.open.me = limitTo(context.open.register, context.open.me)
    return sightOf(context.open.register.reader, context.me.role)
  }),

  cellReports: room.cellReports.handler(({ context, input }) => listCellReports(context.reader, input.month)),
  receiveCellReports: room.receiveCellReports.handler(({ context, input: { month, cellIds, fields } }) =>
    counted(context, (change) => receiveCellReports(change, month, cellIds, fields, context.today)),
  ),
  dropCellReports: room.dropCellReports.handler(({ context, input: { month, cellIds } }) =>
    counted(context, (change) => dropCellReports(change, month, cellIds)),
  ),

  programmes: room.programmes.handler(({ context, input }) =>
    listProgrammes(context.reader, input.year, context.today),
  ),
  createProgramme: room.createProgramme.handler(({ context, input }) =>
    made(context, (change) => programmes.createProgramme(change, input.fields)),
  ),
  updateProgramme: room.updateProgramme.handler(({ context, input: { id, version, fields } }) =>
    raised(context, (change) => programmes.updateProgramme(change, id, version, fields)),
  ),
  trashProgrammes: room.trashProgrammes.handler(({ context, input }) =>
    counted(context, (change) =>
      programmes.trashProgrammes(change, input.ids, context.engine.now().toISOString()),
    ),
  ),
  planItems: room.planItems.handler(({ context, input }) => {
    const rows = listPlanItems(context.reader, input, context.today)
    return looked(
      context,
      rows.flatMap(({ cases }) => cases.map(({ id }) => id)),
      'Xem chương trình có',
      rows,
    )
  }),
  createPlanItem: room.createPlanItem.handler(({ context, input }) =>
    made(context, (change) => programmes.createPlanItem(change, input.fields)),
  ),
  updatePlanItem: room.updatePlanItem.handler(({ context, input: { id, version, fields } }) =>
    raised(context, (change) => programmes.updatePlanItem(change, id, version, fields)),
  ),
  trashPlanItems: room.trashPlanItems.handler(({ context, input }) =>
    counted(context, (change) =>
      programmes.trashPlanItems(change, input.ids, context.engine.now().toISOString()),
    ),
  ),

  choices: room.choices.handler(({ context, input: { kind, level, subjectKind } }) => {
    const conclusions = [...conclusionsOf(kind)]
    return {
      allowed: mayBeAbout(kind, subjectKind),
      contents: contentsOf(context.reader, contentListOf(kind, subjectKind, level)),
      conclusions,
      violations: conclusions.some(asksViolation) ? [...violationSchema.options] : [],
      causes: conclusions.some(asksCause) ? [...changeCauseSchema.options] : [],
      amounts: contentsOf(context.reader, amountListOf(kind)),
    }
  }),
  list: room.list.handler(({ context, input }) => {
    const found = listCases(context.reader, input, context.today)
    return looked(
      context,
      found.rows.map(({ id }) => id),
      'Xem danh sách có',
      found,
    )
  }),
  get: room.get.handler(({ context, input }) =>
    looked(context, [input.id], 'Xem', getCase(context.reader, input.id, context.today)),
  ),
  create: room.create.handler(({ context, input }) =>
    made(context, (change) => createCase(change, input, context.today)),
  ),
  update: room.update.handler(({ context, input: { id, version, fields, reason } }) =>
    raised(context, (change) => updateCase(change, id, version, fields, reason, context.today)),
  ),
  act: room.act.handler(({ context, input }) => raised(context, (change) => actOnCase(change, input))),
  trash: room.trash.handler(({ context, input }) =>
    counted(context, (change) => trashCases(change, input.ids, context.engine.now().toISOString())),
  ),
  addSubject: room.addSubject.handler(({ context, input: { caseId, fields, reason } }) =>
    made(context, (change) => addSubject(change, caseId, fields, reason, context.today)),
  ),
  updateSubject: room.updateSubject.handler(({ context, input: { id, fields, reason } }) =>
    made(context, (change) => updateSubject(change, id, fields, reason, context.today)),
  ),
  dropSubject: room.dropSubject.handler(({ context, input }) =>
    made(context, (change) => dropSubject(change, input.id)),
  ),
  addDocument: room.addDocument.handler(({ context, input }) =>
    made(context, (change) => addDocument(change, input.caseId, input.fields)),
  ),
  updateDocument: room.updateDocument.handler(({ context, input }) =>
    made(context, (change) => updateDocument(change, input.id, input.fields)),
  ),
  dropDocument: room.dropDocument.handler(({ context, input }) =>
    made(context, (change) => dropDocument(change, input.id)),
  ),
  setInspectors: room.setInspectors.handler(({ context, input }) =>
    counted(context, (change) => setInspectors(change, input.caseId, input.inspectors)),
  ),
  addDiscipline: room.addDiscipline.handler(({ context, input: { subjectId, fields, reason } }) =>
    made(context, (change) => disciplines.addDiscipline(change, subjectId, fields, reason)),
  ),
  updateDiscipline: room.updateDiscipline.handler(({ context, input: { id, version, fields, reason } }) =>
    raised(context, (change) => disciplines.updateDiscipline(change, id, version, fields, reason)),
  ),
  trashDiscipline: room.trashDiscipline.handler(({ context, input }) =>
    made(context, (change) =>
      disciplines.trashDiscipline(change, input.id, context.engine.now().toISOString()),
    ),
  ),
  addSuspension: room.addSuspension.handler(({ context, input: { subjectId, fields, reason } }) =>
    made(context, (change) => disciplines.addSuspension(change, subjectId, fields, reason)),
  ),
  updateSuspension: room.updateSuspension.handler(({ context, input: { id, version, fields, reason } }) =>
    raised(context, (change) => disciplines.updateSuspension(change, id, version, fields, reason)),
  ),
  trashSuspension: room.trashSuspension.handler(({ context, input }) =>
    made(context, (change) =>
      disciplines.trashSuspension(change, input.id, context.engine.now().toISOString()),
    ),
  ),

  findings: room.findings.handler(({ context, input }) => {
    const { caseIds, ...found } = listFindings(context.reader, input, context.today)
    return looked(context, caseIds, 'Xem khuyết điểm của', found)
  }),
  finding: room.finding.handler(({ context, input }) => {
    const { row, caseIds } = findingRow(context.reader, input.id, context.today)
    return looked(context, caseIds, 'Xem khuyết điểm của', row)
  }),
  findingOfRemedy: room.findingOfRemedy.handler(({ context, input }) => {
    const { row, caseIds } = findingOfRemedy(context.reader, input.id, context.today)
    return looked(context, caseIds, 'Xem khuyết điểm của', row)
  }),
  createFinding: room.createFinding.handler(({ context, input }) =>
    made(context, (change) => findings.createFinding(change, input.fields)),
  ),
  updateFinding: room.updateFinding.handler(({ context, input: { id, version, fields } }) =>
    raised(context, (change) => findings.updateFinding(change, id, version, fields)),
  ),
  trashFindings: room.trashFindings.handler(({ context, input }) =>
    counted(context, (change) =>
      findings.trashFindings(change, input.ids, context.engine.now().toISOString()),
    ),
  ),
  remedies: room.remedies.handler(({ context, input }) => {
    const { caseIds, ...found } = listRemedies(context.reader, input, context.today)
    return looked(context, caseIds, 'Xem biện pháp khắc phục của', found)
  }),
  createRemedy: room.createRemedy.handler(({ context, input }) =>
    made(context, (change) => findings.createRemedy(change, input.fields)),
  ),
  updateRemedy: room.updateRemedy.handler(({ context, input: { id, version, fields } }) =>
    raised(context, (change) => findings.updateRemedy(change, id, version, fields)),
  ),
  reportRemedy: room.reportRemedy.handler(({ context, input }) =>
    raised(context, (change) => findings.reportRemedy(change, input)),
  ),
  verifyRemedy: room.verifyRemedy.handler(({ context, input }) =>
    raised(context, (change) => findings.verifyRemedy(change, input)),
  ),
  trashRemedies: room.trashRemedies.handler(({ context, input }) =>
    counted(context, (change) =>
      findings.trashRemedies(change, input.ids, context.engine.now().toISOString()),
    ),
  ),
  addFile: room.addFile.handler(async ({ context, input }) => {
    const scan = await readScan(input.file)
    return made(context, (change) => addFile(change, input.to, scan, context.engine.now().toISOString()))
  }),
  file: room.file.handler(({ context, input }) => {
    const { file, caseId } = fileOf(context.reader, input.id)
    return looked(context, caseId === null ? [] : [caseId], 'Tải tệp quét của', file)
  }),
  dropFile: room.dropFile.handler(({ context, input }) =>
    made(context, (change) => dropFile(change, input.id)),
  ),

  bases: room.bases.handler(({ context, input }) => listBases(context.reader, input.search)),
  createBasis: room.createBasis.handler(({ context, input }) =>
    made(context, (change) => themes.createBasis(change, input.fields)),
  ),
  updateBasis: room.updateBasis.handler(({ context, input: { id, version, fields } }) =>
    raised(context, (change) => themes.updateBasis(change, id, version, fields)),
  ),
  trashBases: room.trashBases.handler(({ context, input }) =>
    counted(context, (change) => themes.trashBases(change, input.ids, context.engine.now().toISOString())),
  ),
  themes: room.themes.handler(({ context }) => listThemes(context.reader, context.today)),
  theme: room.theme.handler(({ context, input }) => getTheme(context.reader, input.id, context.today)),
  createTheme: room.createTheme.handler(({ context, input }) =>
    made(context, (change) => themes.createTheme(change, input)),
  ),
  updateTheme: room.updateTheme.handler(({ context, input: { id, version, fields } }) =>
    raised(context, (change) => themes.updateTheme(change, id, version, fields)),
  ),
  trashThemes: room.trashThemes.handler(({ context, input }) =>
    counted(context, (change) => themes.trashThemes(change, input.ids, context.engine.now().toISOString())),
  ),
  addThemeCells: room.addThemeCells.handler(({ context, input }) =>
    counted(context, (change) => themes.addThemeCells(change, input.themeId, input.cellIds)),
  ),
  dropThemeCell: room.dropThemeCell.handler(({ context, input }) =>
    made(context, (change) => themes.dropThemeCell(change, input.id)),
  ),
  review: room.review.handler(({ context, input }) =>
    made(context, (change) => themes.review(change, input.id, input.fields)),
  ),
  setFaults: room.setFaults.handler(({ context, input }) =>
    counted(context, (change) => themes.setFaults(change, input.themeId, input.faults)),
  ),
  petitions: room.petitions.handler(async ({ context, input }) => {
    const found = listPetitions(context.reader, input)
    const about = found.rows.filter(({ sensitive }) => sensitive).map(({ id }) => id)
    await noteLetterLooks({ ...context, now: context.engine.now() }, about)
    return found
  }),
  petition: room.petition.handler(async ({ context, input }) => {
    const row = getPetition(context.reader, input.id)
    await noteLetterLooks({ ...context, now: context.engine.now() }, row.sensitive ? [row.id] : [])
    return row
  }),
  createPetition: room.createPetition.handler(({ context, input }) =>
    made(context, (change) => petitions.createPetition(change, input.fields)),
  ),
  updatePetition: room.updatePetition.handler(({ context, input: { id, version, fields } }) =>
    raised(context, (change) => petitions.updatePetition(change, id, version, fields)),
  ),
  trashPetitions: room.trashPetitions.handler(({ context, input }) =>
    counted(context, (change) =>
      petitions.trashPetitions(change, input.ids, context.engine.now().toISOString()),
    ),
  ),
  petitionContents: room.petitionContents.handler(({ context, input }) =>
    contentsOf(context.reader, petitions.petitionList(input.kind)),
  ),
  summary: room.summary.handler(({ context, input }) => ({
    text: summaryOf(context.reader, input, officeSettings(context.reader).rounding, context.today),
  })),
})
