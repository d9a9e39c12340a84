import * as z from 'zod'
import { idSchema } from '../rpc/page.ts'

export const scanKindSchema = z.enum(['pdf', 'jpeg', 'png'])
export type ScanKind = z.infer<typeof scanKindSchema>

export const scanTypes: Record<ScanKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

const endings: Record<ScanKind, readonly string[]> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
}

/** Bytes that one scanned file may have: a scan of some dozen pages; the register must stay small enough to copy. */
export const largestScan = 10 * 1024 * 1024

/** As a person reads it, beside the choice of a file. */
export const scanRule = 'Tệp PDF, JPG hoặc PNG, không quá 10 MB'

export const fileRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: scanKindSchema,
  /** bytes */
  size: z.int(),
  /** ISO moment */
  addedAt: z.string(),
})
export type FileRow = z.infer<typeof fileRowSchema>

const beginnings: readonly (readonly [ScanKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a file is by its first bytes; null for anything else. */
export function scanKindOf(bytes: Uint8Array): ScanKind | null {
  const found = beginnings.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))
  return found?.[0] ?? null
}

/** Why a file is not taken, as a sentence; null when it is. */
export function scanProblem(name: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'Tệp trống nên chưa lưu. Dữ liệu không thay đổi. Chọn tệp khác.'
  if (bytes.length > largestScan)
    return 'Tệp lớn hơn 10 MB nên chưa lưu. Dữ liệu không thay đổi. Quét lại ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp.'
  const kind = scanKindOf(bytes)
  if (kind === null)
    return 'Nội dung tệp không phải PDF, JPG hay PNG nên chưa lưu. Dữ liệu không thay đổi. Chọn tệp quét khác.'
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  return endings[kind].includes(ending)
    ? null
    : `Tên tệp là “${name}” nhưng nội dung là ${kind.toUpperCase()} nên chưa lưu. Dữ liệu không thay đổi. Kiểm tra lại tệp, hoặc đổi đuôi tên cho đúng.`
}
