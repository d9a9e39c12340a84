import * as z from 'zod'

/** Căn cước (12 digits) or the older chứng minh nhân dân (9 digits). Always text: a number would lose its leading zeros. */
export const citizenIdSchema = z
  .string()
  .regex(
    /^(?:\d{12}|\d{9})$/,
    'Số căn cước phải đủ 12 chữ số, số chứng minh nhân dân cũ đủ 9 chữ số. Kiểm tra lại số.',
  )

const groupedByDots = /^\d{3}(?:\.\d{3}){2,3}$/

/**
 * Takes out the spaces, and the dots between groups of three, that people write IDs with; what is left is for
 * `citizenIdSchema` to judge. Other dots stay: 12345678901.0 is a spoilt number, not a 12-digit ID.
 */
export function tidyCitizenId(text: string): string {
  const id = text.replace(/[\s\u200b\ufeff]+/g, '')
  return groupedByDots.test(id) ? id.replaceAll('.', '') : id
}

const hidden = '•••••••••'

/** '•••••••••901': nine dots whatever the length, and the last three digits; nothing readable of a shorter text. */
export function maskCitizenId(id: string): string {
  return id.length < 9 ? hidden : hidden + id.slice(-3)
}

/** Two numbers may stand glued together. */
const gluedDigits = /\p{Nd}{9,}/gu
/** As people write numbers: 012 345 678 901, 0123 4567 8901, 0912.345.678. */
const groupedDigits = /(?<!\p{Nd})\p{Nd}{2,6}(?:[ .\u00a0\u202f]\p{Nd}{2,6})+(?!\p{Nd})/gu
/** With dashes only in groups that no date has. */
const dashedDigits = /(?<![\d-])(?:\d{3}(?:-\d{3}){2,3}|\d{4}(?:-\d{4}){2})(?![\d-])/gu
const fewestDigits = 9

/** For logs: hides every run of nine digits or more, also when written in groups, in whatever digits. */
export function maskDigits(text: string): string {
  const countOf = (digits: string): number => digits.match(/\p{Nd}/gu)?.length ?? 0
  return text
    .replace(gluedDigits, hidden)
    .replace(groupedDigits, (found) => (countOf(found) < fewestDigits ? found : hidden))
    .replace(dashedDigits, hidden)
}

const scientific = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i

/**
 * Why this text cannot be the ID it was meant to be, if Excel spoilt it on the way; null when it shows no such trace. The
 * digits are never made up again: lost zeros may have been one or two.
 */
export function looksRuinedByExcel(text: string): string | null {
  const id = tidyCitizenId(text)
  if (scientific.test(id)) {
    return `Excel đã rút gọn số này thành "${id}" nên mất chữ số. Đặt cột ở định dạng Văn bản (Text) rồi nhập lại số từ giấy tờ gốc.`
  }
  if (/^#+$/.test(id)) return 'Ô chỉ còn dấu # vì cột quá hẹp khi xuất tệp. Mở rộng cột rồi xuất lại tệp.'
  const digits = id.replace(/[.,]0+$/, '')
  if (/^\d{10,11}$/.test(digits)) {
    return `Số chỉ còn ${digits.length} chữ số, có thể Excel đã bỏ số 0 ở đầu. Đối chiếu thẻ căn cước rồi ghi đủ 12 chữ số.`
  }
  if (/^\d{8}$/.test(digits)) {
    return 'Số chỉ còn 8 chữ số, có thể Excel đã bỏ số 0 ở đầu. Đối chiếu giấy tờ gốc rồi ghi đủ chữ số.'
  }
  if (digits !== id && /^(?:\d{9}|\d{12})$/.test(digits)) {
    return 'Số bị lưu ở dạng số thập phân. Đặt cột ở định dạng Văn bản (Text) rồi nhập lại số.'
  }
  return null
}
