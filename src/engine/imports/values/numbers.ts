import { CellProblem, type ReadCell, reading } from './read.ts'

/** A whole number of so many digits at most. */
export function wholeNumber(most: number): ReadCell<number> {
  return reading((cell) => {
    const text = cell.text.trim()
    const value = /^\d{1,4}$/.test(text) ? Number(text) : null
    if (value === null || value > most)
      return new CellProblem(`Ô này cần ghi một số nguyên từ 0 đến ${most}.`)
    return value
  })
}

/** A mark of an exam, with a decimal comma or point. */
export const score: ReadCell<number> = reading((cell) => {
  const text = cell.text.trim().replace(',', '.')
  const value = /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? Number(text) : null
  return value === null || value > 100 ? new CellProblem('Ô này cần ghi điểm, ví dụ 8 hoặc 8,5.') : value
})

export interface Votes {
  readonly inFavour: number
  readonly entitled: number
}

/** "12/14", "tán thành 12/14 (85,7 %)": for, of those entitled. Excel may have made a date of it, which is not undone. */
export const votes: ReadCell<Votes> = reading((cell) => {
  if (cell.kind === 'date')
    return new CellProblem(
      'Excel đã đổi kết quả biểu quyết thành ngày. Đặt ô ở định dạng Văn bản (Text) rồi ghi lại, ví dụ 12/14.',
    )
  const found = /(\d{1,4})\s*\/\s*(\d{1,4})/.exec(cell.text)
  if (found === null) return new CellProblem('Ghi số tán thành trên tổng số, ví dụ 12/14.')
  const [inFavour, entitled] = [Number(found[1]), Number(found[2])]
  return inFavour > entitled || entitled === 0
    ? new CellProblem('Số tán thành nhiều hơn tổng số. Kiểm tra lại hai số này.')
    : { inFavour, entitled }
})
