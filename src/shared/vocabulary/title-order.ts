import { cleanText } from './search-key.ts'
import { vietnameseOrderKey } from './vietnamese-order.ts'

/**
 * Binary-comparable key for names of places and organisations: word by word from the left, in Vietnamese order, numbers by
 * their size (Tổ dân phố 2 before Tổ dân phố 10). Names of people have their own order: see nameSortKey.
 */
export function titleSortKey(title: string): string {
  const words = cleanText(title).toLocaleLowerCase('vi').split(' ')
  return vietnameseOrderKey(words.map((word) => word.replace(/\d+/gu, (digits) => digits.padStart(6, '0'))))
}
