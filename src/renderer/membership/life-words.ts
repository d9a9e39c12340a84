import type { StretchDetail, TransferDetail } from '../../shared/membership/detail.ts'
import { entryLabels, exitLabels, scopeLabels } from '../../shared/membership/words.ts'
import { dateWords } from '../people/words.ts'

/** "Kết nạp (12-QĐ/ĐU) · thôi: chuyển đi tỉnh khác"; says so where nothing was written. */
export function reasonsWords({ entry, entryPaper, exit, exitPaper, to }: StretchDetail): string {
  const paper = (number: string | null) => (number === null ? '' : ` (${number})`)
  const came = entry === null ? 'Chưa phân loại lúc vào' : entryLabels[entry]
  const began = `${came}${paper(entryPaper)}`
  if (to === null) return began
  const went = exit === null ? 'chưa phân loại' : lower(exitLabels[exit])
  return `${began} · thôi: ${went}${paper(exitPaper)}`
}

/** "Chuyển đi chính thức, đảng bộ khác trong tỉnh: Đảng bộ xã …". */
export function transferWords(transfer: TransferDetail): string {
  if (transfer.manner === 'internal')
    return `Chuyển nội bộ: ${transfer.cellName} → ${transfer.toCellName ?? ''}`
  const way = transfer.direction === 'in' ? 'Chuyển đến' : 'Chuyển đi'
  const manner = transfer.manner === 'official' ? 'chính thức' : 'tạm thời'
  const scope = transfer.scope === null ? '' : `, ${lower(scopeLabels[transfer.scope])}`
  return `${way} ${manner}${scope}${transfer.place === null ? '' : `: ${transfer.place}`}`
}

/** The dates of a transfer's papers, those that are known. */
export function transferDates(transfer: TransferDetail): string {
  const parts = [
    transfer.paperNumber === null ? '' : `giấy ${transfer.paperNumber}`,
    transfer.paperOn === null ? '' : `ngày ${dateWords(transfer.paperOn)}`,
    transfer.presentedOn === null ? 'chưa có ngày nộp giấy' : `nộp ${dateWords(transfer.presentedOn)}`,
    transfer.fileSentOn === null ? '' : `gửi hồ sơ ${dateWords(transfer.fileSentOn)}`,
    transfer.fileReceivedOn === null ? '' : `nhận hồ sơ ${dateWords(transfer.fileReceivedOn)}`,
    transfer.untilOn === null ? '' : `đến hạn ${dateWords(transfer.untilOn)}`,
    transfer.returnedOn === null ? '' : `trở về ${dateWords(transfer.returnedOn)}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
