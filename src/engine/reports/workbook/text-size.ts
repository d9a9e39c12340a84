import { pixelsPerUnit } from '../../../shared/reports/print-widths.ts'

/** Of a column's width, what is safely there for text: screens and printers set the same letters a little wider or narrower. */
const safeShare = 0.96
const pixelsPerPoint = 96 / 72
/** Points that a line takes, for each point of type. */
const lineHeight = 1.3

/** Advance widths of Times New Roman in thousandths of an em, by letters of the same width. */
const widths: readonly (readonly [number, string])[] = [
  [250, ' .,'],
  [278, 'ijlt/:;'],
  [333, 'frI-()!'],
  [350, '•'],
  [389, 'sJ'],
  [444, 'acez“”'],
  [500, 'bdghknopquvxyđ0123456789*–'],
  [556, 'FPSư'],
  [611, 'ELTZ'],
  [667, 'BCR%'],
  [722, 'wADGHKNOQUVXYĐ'],
  [778, 'm'],
  [944, 'MWƯ'],
  [1000, '…'],
]
const otherWidth = 520
const drawn = new Map<string, number>(
  widths.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])),
)

/** Widths by character code, marks ignored: Latin with all of Vietnamese and its punctuation lies below. */
const widthByCode = Uint16Array.from({ length: 0x2100 }, (_, code) => {
  const character = String.fromCharCode(code)
  return drawn.get(character) ?? drawn.get(character.normalize('NFD').charAt(0)) ?? otherWidth
})

const widest = Math.max(...widthByCode)
const codeOfSpace = 32
const codeOfBreak = 10

function runWidth(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index += 1)
    width += widthByCode[text.charCodeAt(index)] ?? otherWidth
  return width
}

/** Thousandths of an em of one column character at a size. */
function unitAt(size: number): number {
  return (pixelsPerUnit * 1000) / (size * pixelsPerPoint)
}

function usableAt(size: number, units: number): number {
  return Math.max(units * safeShare, 1) * unitAt(size)
}

/** How wide a text runs on one line, in characters of declared width. */
export function textUnits(text: string, size: number): number {
  return runWidth(text) / unitAt(size)
}

/** Bold letters run wider than the plain ones that were measured: small ones by so much, capitals by less. */
const boldShare = 1.08
const boldCapitals = 1.03

/** The size of plain letters that run as wide. */
export function boldSize(text: string, size: number): number {
  return size * (text === text.toLocaleUpperCase('vi') ? boldCapitals : boldShare)
}

/** How wide a block has to be to hold a text on one line. */
export function unitsFor(text: string, size: number, bold: boolean): number {
  return textUnits(text, bold ? boldSize(text, size) : size) / safeShare
}

/** Lines that a text takes in a cell, broken between words as Excel breaks it; a word too long for a line is cut up. */
export function linesIn(text: string, size: number, units: number): number {
  const usable = usableAt(size, units)
  let lines = 1
  let used = 0
  let word = 0
  const endWord = () => {
    if (used > 0 && used + word > usable) {
      lines += 1
      used = 0
    }
    if (word > usable) {
      lines += Math.ceil(word / usable) - 1
      word = usable
    }
    used += word
    word = 0
  }
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === codeOfBreak || code === codeOfSpace) endWord()
    if (code === codeOfBreak) {
      lines += 1
      used = 0
    } else if (code === codeOfSpace) used += 250
    else word += widthByCode[code] ?? otherWidth
  }
  endWord()
  return lines
}

/** Whether a text fits one line: the quick answer, right for nearly all that stands in a list. */
export function fitsOneLine(text: string, size: number, units: number): boolean {
  const usable = usableAt(size, units)
  if (text.length * widest <= usable) return !text.includes('\n')
  let width = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === codeOfBreak) return false
    width += widthByCode[code] ?? otherWidth
    if (width > usable) return false
  }
  return true
}

/** Points for so many lines of type. */
export function heightOfLines(lines: number, size: number): number {
  return Math.ceil(lines * size * lineHeight + 2)
}

/** Points that a text needs in a block of that width. */
export function heightFor(text: string, size: number, units: number, bold = false): number {
  return heightOfLines(linesIn(text, bold ? boldSize(text, size) : size, units), size)
}
