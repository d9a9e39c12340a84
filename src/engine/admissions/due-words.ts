import type { DossierDeadline } from '../../shared/admissions/detail.ts'
import type { Stage } from '../../shared/admissions/fields.ts'
import { bodyLabels, type Purpose } from '../../shared/admissions/fields.ts'
import { recordOf, routeOf } from '../../shared/admissions/votes.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import type { LoadedDossier } from './load.ts'

interface About {
  readonly dossier: LoadedDossier
  readonly stage: Stage
  readonly cellName: string | null
  readonly pack: RulePack
}

interface DueWords {
  /** Who must act before this can go on; null when the office can act. */
  readonly blockedBy: string | null
  readonly anonymous: string
}

/** What a deadline waits for, and how a message to a cell speaks of it without anybody's name. */
export function dueWordsOf({ key }: DossierDeadline, about: About): DueWords {
  const cell = about.cellName ?? 'Chi bộ'
  const { checks } = about.dossier.facts
  switch (key) {
    case 'dossier':
    case 'certificate':
      return {
        blockedBy: preparationWaits(about) ?? `${cell} chưa họp xét`,
        anonymous:
          key === 'dossier'
            ? '1 hồ sơ kết nạp sắp quá hạn, chờ chi bộ xét'
            : '1 giấy chứng nhận lớp nhận thức sắp hết hạn, chờ chi bộ xét',
      }
    case 'decision':
      return { blockedBy: bodyBefore(about, 'admission'), anonymous: '1 hồ sơ kết nạp chờ quyết định' }
    case 'ceremony':
      return { blockedBy: `${cell} chưa tổ chức lễ`, anonymous: '1 hồ sơ kết nạp chờ tổ chức lễ kết nạp' }
    case 'record':
      return {
        blockedBy: 'Đảng viên dự bị chưa khai lý lịch',
        anonymous: '1 đảng viên dự bị chưa khai lý lịch đảng viên',
      }
    case 'probation':
      return { blockedBy: null, anonymous: '1 đảng viên dự bị sắp hết thời gian dự bị' }
    case 'review':
      return {
        blockedBy: `${cell} chưa họp xét`,
        anonymous: '1 đảng viên dự bị đến hạn xét công nhận chính thức',
      }
    case 'recognition':
      return {
        blockedBy: bodyBefore(about, 'recognition'),
        anonymous: '1 hồ sơ chờ quyết định công nhận chính thức',
      }
    case 'complaint-resolved':
      return { blockedBy: null, anonymous: '1 khiếu nại xóa tên chờ giải quyết' }
  }
  if (key.startsWith('check:')) {
    const check = checks.find((one) => key === `check:${one.id}`)
    const place = check?.place ?? null
    return {
      blockedBy: `Chờ trả lời thẩm tra${place === null ? '' : ` của ${place}`}`,
      anonymous: '1 văn bản thẩm tra lý lịch chờ trả lời',
    }
  }
  return {
    blockedBy: key.endsWith(':decide') ? 'Chờ cấp ủy nơi đến' : null,
    anonymous: '1 hồ sơ của người chuyển đi cần chuyển tiếp',
  }
}

/** Before the cell can meet: answers that have not come. */
function preparationWaits({ dossier }: About): string | null {
  const waiting = dossier.facts.checks.filter((check) => check.waived === null && check.answeredOn === null)
  return waiting.length === 0
    ? null
    : `Chờ trả lời thẩm tra: ${waiting.map((check) => check.subject).join(', ')}`
}

/** The first body of the route that has not agreed, but for the last one, which is the office itself. */
function bodyBefore({ dossier, pack }: About, purpose: Purpose): string | null {
  const { facts } = dossier
  const waiting = routeOf(facts)
    .slice(0, -1)
    .find((body) => recordOf(pack, facts.ballots, purpose, body).reached === null)
  return waiting === undefined ? null : `${bodyLabels[waiting]} chưa có nghị quyết`
}
