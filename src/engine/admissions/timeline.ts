import type { DossierDetail } from '../../shared/admissions/detail.ts'
import {
  bodyLabels,
  closeReasonLabels,
  purposeLabels,
  relationLabels,
  removalGroundLabels,
} from '../../shared/admissions/fields.ts'
import { paperLabels } from '../../shared/admissions/papers.ts'
import { outcomeOf } from '../../shared/admissions/votes.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import { comparePartialDates, type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import type { LoadedDossier } from './load.ts'
import { ballotFacts } from './rows.ts'

type Event = DossierDetail['timeline'][number]

/** What happened, in the order of its days; what has no day is left out. Who wrote it and when is the history's story. */
export function timelineOf(dossier: LoadedDossier, pack: RulePack): Event[] {
  const { facts } = dossier
  const events: Event[] = []
  const tell = (on: PartialDate | null, what: string, detail: string | null = null) => {
    if (on !== null) events.push({ on, what, detail })
  }
  const number = (text: string | null) => (text === null ? null : `Số ${text}`)
  tell(facts.permissionOn, 'Cho làm thủ tục kết nạp', number(facts.permissionNumber))
  tell(partialDate(facts.openedOn), 'Mở hồ sơ')
  tell(facts.applicationOn, 'Viết đơn xin vào Đảng')
  tell(facts.consentOn, 'Cấp có thẩm quyền đồng ý bằng văn bản', number(facts.consentNumber))
  for (const paper of facts.papers) tell(paper.receivedOn, 'Nhận giấy tờ', paperLabels[paper.paper])
  for (const one of dossier.introducers) {
    tell(one.introduced_on, 'Giới thiệu vào Đảng', one.name)
    tell(one.ended_on, 'Thôi giới thiệu', one.name)
  }
  for (const check of dossier.checks) {
    const whom = `${check.subject} (${relationLabels[check.relation].toLowerCase()})`
    tell(check.sent_on, 'Gửi thẩm tra lý lịch', whom)
    tell(check.answered_on, 'Có trả lời thẩm tra', whom)
  }
  for (const row of dossier.ballots) {
    const ballot = ballotFacts(row)
    const { entitled, reached } = outcomeOf(pack, ballot)
    tell(
      ballot.heldOn,
      `${bodyLabels[ballot.body]} biểu quyết: ${purposeLabels[ballot.purpose].toLowerCase()}`,
      `${ballot.inFavour}/${entitled} tán thành, ${reached ? 'đạt' : 'chưa đạt'}${ballot.round > 1 ? `, lần ${ballot.round}` : ''}`,
    )
  }
  for (const move of dossier.moves) {
    tell(move.moved_on, 'Người vào Đảng chuyển đi', move.to_place)
    tell(move.forwarded_on, 'Chuyển hồ sơ đến nơi mới')
    tell(move.file_received_on, 'Nơi mới nhận hồ sơ')
    tell(move.objected_on, 'Nơi mới có ý kiến về thủ tục', move.objection)
    tell(move.reviewed_on, 'Xem xét lại quyết định')
  }
  tell(facts.decisionOn, 'Quyết định kết nạp', number(facts.decisionNumber))
  tell(facts.decisionReceivedOn, 'Chi bộ nhận quyết định')
  tell(facts.refusedOn, 'Cấp ủy không đồng ý', facts.refusalReason)
  if (facts.ceremonyOn !== null) tell(partialDate(facts.ceremonyOn), 'Lễ kết nạp', facts.announcedBy)
  tell(facts.recordDeclaredOn, 'Khai lý lịch đảng viên')
  tell(facts.recognitionOn, 'Quyết định công nhận chính thức', number(facts.recognitionNumber))
  if (facts.officialOn !== null) tell(partialDate(facts.officialOn), 'Đảng viên chính thức từ ngày này')
  tell(
    facts.removalOn,
    'Xóa tên đảng viên dự bị',
    facts.removalGround === null ? null : removalGroundLabels[facts.removalGround],
  )
  tell(facts.complaintOn, 'Khiếu nại việc xóa tên')
  tell(facts.complaintResolvedOn, 'Giải quyết khiếu nại', facts.complaintResult)
  // a refusal closes the dossier by itself
  if (facts.refusedOn === null && facts.closeReason !== null)
    tell(facts.closedOn, 'Khép hồ sơ', closeReasonLabels[facts.closeReason])
  return events.sort((a, b) => comparePartialDates(a.on ?? partialDate('?'), b.on ?? partialDate('?')))
}
