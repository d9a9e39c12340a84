import { describe, expect, it } from 'vitest'
import { restoreCapitals } from '../../../src/shared/legacy-text/capitals.ts'
import { isSyllable } from '../../../src/shared/legacy-text/syllable.ts'
import { decodeTcvn3, tcvn3Letters } from '../../../src/shared/legacy-text/tcvn3.ts'
import { decodeVni } from '../../../src/shared/legacy-text/vni.ts'
import { smallLetters, syllables, tcvn3Capitals, toTcvn3, toVni } from './letters.ts'

describe('old Vietnamese encodings', () => {
  it('has all 67 small letters, each once', () => {
    expect(new Set(smallLetters.map(([letter]) => letter)).size).toBe(67)
    expect(new Set(smallLetters.map(([, code]) => code)).size).toBe(67)
    expect(new Set(smallLetters.map(([, , signs]) => signs)).size).toBe(67)
  })

  it.each(smallLetters)('reads %s of TCVN3 and VNI, in capitals too', (letter, code, signs) => {
    const capital = letter.toUpperCase()
    expect(decodeTcvn3(String.fromCharCode(code))).toBe(letter)
    expect(decodeVni(signs)).toBe(letter)
    expect(decodeVni(signs.toUpperCase())).toBe(capital)
    if (tcvn3Capitals.includes(capital)) expect(decodeTcvn3(toTcvn3(capital))).toBe(capital)
  })

  it('knows no letter of TCVN3 beyond those 74', () => {
    expect(tcvn3Letters.size).toBe(74)
  })

  it('keeps letters apart that stand side by side', () => {
    for (const text of ['người', 'tươi', 'NGƯỜI', 'thuở', 'chiều', 'Khuỷu', 'ương', 'quý', 'ươm'])
      expect(decodeVni(toVni(text))).toBe(text)
    expect(decodeTcvn3('NguyÔn V¨n Tó')).toBe('Nguyễn Văn Tú')
    expect(decodeVni('Nguyeãn Vaên Tuù')).toBe('Nguyễn Văn Tú')
  })

  it('takes a sign after a VNI capital in either case', () => {
    expect(decodeVni('Aùnh')).toBe('Ánh')
    expect(decodeVni('AÙnh')).toBe('Ánh')
  })

  it('gives capitals back where the letters around them are capitals, and says so', () => {
    expect(restoreCapitals('NGUYễN VĂN Tú')).toEqual({ text: 'NGUYỄN VĂN TÚ', restored: true })
    expect(restoreCapitals('Hà Thị NHUNG')).toEqual({ text: 'Hà Thị NHUNG', restored: false })
    expect(restoreCapitals('Tú')).toEqual({ text: 'Tú', restored: false })
    expect(restoreCapitals('ánh')).toEqual({ text: 'ánh', restored: false })
  })

  it('knows syllables', () => {
    for (const word of syllables) expect([word, isSyllable(word)]).toEqual([word, true])
    for (const word of ['Besançon', 'café', 'hàc', 'NguyÔn', 'Vaên', 'ñang', 'thờt'])
      expect([word, isSyllable(word)]).toEqual([word, false])
  })
})
