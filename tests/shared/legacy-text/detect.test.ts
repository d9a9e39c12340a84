import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  convertCell,
  decodeLegacy,
  detectEncoding,
  encodingOfFont,
} from '../../../src/shared/legacy-text/detect.ts'
import { syllables, toTcvn3, toVni } from './letters.ts'

const names = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 5 })
  .map((words) => words.join(' '))
const columns = fc.array(names, { minLength: 12, maxLength: 60 })
const vietnamese = /[\u0100-\uffff]/

describe('detectEncoding', () => {
  it.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
  ] as const)('finds %s again and reads it back', (encoding, encode) => {
    fc.assert(
      fc.property(columns, (column) => {
        const written = column.map(encode)
        expect(detectEncoding(written)).toMatchObject({ encoding, legacy: encoding })
        for (const [index, text] of written.entries()) {
          const read = convertCell(text, encoding)
          const asked = column[index] ?? ''
          // TCVN3 has lost the case of toned capitals.
          if (encoding === 'vni') expect(read).toBe(asked)
          else expect(read.toLowerCase()).toBe(asked.toLowerCase())
        }
      }),
    )
  })

  it('never takes Vietnamese Unicode for anything else', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 60 }), (column) => {
        expect(detectEncoding(column)).toMatchObject({ encoding: 'unicode', legacy: null })
        // Also without the cells that only Unicode can hold, and with a font named that is not used.
        const latin = column.filter((text) => !vietnamese.test(text))
        for (const font of [undefined, '.VnTime', 'VNI-Times'])
          expect(detectEncoding(latin, font)).toMatchObject({ encoding: 'unicode', legacy: null })
      }),
      { numRuns: 300 },
    )
  })

  const french =
    'José Besançon né à Orléans où Élise déjà été noël garçon forêt là-bas Hélène François Zoé château élève très près sûr août naïve cœur Müller Núñez façade résumé € 20°C ½ ©'.split(
      ' ',
    )
  it('never takes plain English or French for anything else', () => {
    const phrase = fc.array(fc.oneof(fc.constantFrom(...french), fc.stringMatching(/^[ -~]{0,12}$/)), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 40 }), (column) => {
        const texts = column.map((words) => words.join(' '))
        expect(detectEncoding(texts).legacy).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('finds old cells beside Unicode and converts only those', () => {
    const column = [
      'Nguyễn Văn Tú',
      'Lê Hà',
      ...['Trần Thị Hằng', 'Quàng Ngọc Ánh', 'Đặng Đức Thắng'].map(toTcvn3),
    ]
    expect(detectEncoding(column)).toMatchObject({ encoding: 'mixed', legacy: 'tcvn3' })
    expect(column.map((text) => convertCell(text, 'tcvn3', true))).toEqual([
      'Nguyễn Văn Tú',
      'Lê Hà',
      'Trần Thị Hằng',
      'Quàng Ngọc ánh',
      'Đặng Đức Thắng',
    ])
  })

  it('needs one word less when the font says so', () => {
    expect(detectEncoding(['N÷', 'Nam', 'N÷']).legacy).toBeNull()
    expect(detectEncoding(['N÷', 'Nam', 'N÷'], '.VnTime').legacy).toBe('tcvn3')
    expect(detectEncoding(['Nữ', 'Nam'], '.VnTime').legacy).toBeNull()
    expect(encodingOfFont('Times New Roman')).toBeNull()
    expect(encodingOfFont('VNI-Helve')).toBe('vni')
  })

  it('leaves ASCII as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
        expect(decodeLegacy(text, 'tcvn3')).toBe(text)
        expect(decodeLegacy(text, 'vni')).toBe(text)
      }),
    )
  })
})
