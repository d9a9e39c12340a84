import { vietnameseOrderKey } from './vietnamese-order.ts'

const joiners = /['’‘‛ʼʻ`´′]/g
const partingSigns = /[^\p{L}\p{N}\p{M}]+/u
const digits = /\d+/g

/**
 * The key that cells and villages sort by as plain binary text: word by word in Vietnamese order, numbers by their value
 * ("Tổ 2" before "Tổ 10"). Case and signs do not count.
 */
export function placeSortKey(name: string): string {
  const words = name.normalize('NFC').toLowerCase().replace(joiners, '').split(partingSigns)
  return vietnameseOrderKey(
    words
      .filter((word) => word !== '')
      .map((word) => word.replace(digits, (number) => number.padStart(6, '0'))),
  )
}
