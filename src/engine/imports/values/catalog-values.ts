import { type CatalogIndex, matchCatalog } from '../../../shared/catalogs/rules.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { CellProblem, type ReadCell, reading, remembered } from './read.ts'

export interface CatalogBook {
  readonly index: CatalogIndex
  /** code → name */
  readonly names: ReadonlyMap<string, string>
}

/** How lists say that there is none of it; a catalog may have a line of its own for that. */
const none = new Set(['khong', 'khong co', 'ko', 'chua', 'chua co', 'chua qua dao tao', '0'])

/** The code a person's words stand for in a catalog; words that could mean two things are asked back. */
export function catalogValue(book: CatalogBook, label: string): ReadCell<string> {
  const inWords = label.toLowerCase()
  return remembered(
    reading((cell) => {
      if (cell.kind === 'date')
        return new CellProblem(
          `Excel đã đổi nội dung ô này thành ngày ${cell.text.split('-').reverse().join('/')} (thường gặp với 9/12). Đặt cột ở định dạng Văn bản (Text) rồi ghi lại.`,
        )
      const match = matchCatalog(book.index, cell.text)
      if (match.kind === 'match') return match.code
      if (match.kind === 'none' && none.has(searchKey(cell.text))) return null
      const written = cell.text.slice(0, 60)
      if (match.kind === 'none')
        return new CellProblem(
          `Không có "${written}" trong danh mục ${inWords}. Ghi theo danh mục của tệp mẫu.`,
        )
      const names = match.codes.slice(0, 4).map((code) => book.names.get(code) ?? code)
      return new CellProblem(`"${written}" có thể là ${names.join(' hoặc ')}. Ghi rõ một giá trị.`)
    }),
  )
}
