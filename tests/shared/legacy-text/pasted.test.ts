import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legacyPasted } from '../../../src/shared/legacy-text/pasted.ts'
import { syllables, toTcvn3, toVni } from './letters.ts'

describe('pasted text', () => {
  it.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
  ] as const)('of %s is recognised, in one text and in a table', (encoding, write) => {
    const name = 'Lường Thị Mượt'
    expect(legacyPasted(write(name))).toEqual({ encoding, text: name, guessedCapitals: false })
    const table = 'Họ và tên\tNơi ở\r\nLường Thị Mượt\tBản Nà Ngừa\r\n'
    expect(legacyPasted(write(table))?.text).toBe(table)
  })

  it('of one word needs the font of the clipboard', () => {
    const word = toTcvn3('Mượt')
    expect(legacyPasted(word)).toBeNull()
    expect(legacyPasted(word, `<span style='font-family:".VnTime"'>x</span>`)?.text).toBe('Mượt')
    expect(legacyPasted(word, '<font face=".VnTime">x</font>')?.text).toBe('Mượt')
    expect(legacyPasted(word, '<span style="font-family:Arial">x</span>')).toBeNull()
  })

  it('says where capitals were guessed', () => {
    expect(legacyPasted(toTcvn3('LƯỜNG THỊ MƯỢT'))).toEqual({
      encoding: 'tcvn3',
      text: 'LƯỜNG THỊ MƯỢT',
      guessedCapitals: true,
    })
  })

  it('in Unicode or plain is never touched, whatever its font', () => {
    const html = '<span style="font-family:.VnTime">x</span>'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 8 }), (words) => {
        expect(legacyPasted(words.join(' '))).toBeNull()
        expect(legacyPasted(words.join(' ').normalize('NFD'), html)).toBeNull()
      }),
    )
    expect(legacyPasted('1985\t014085001234\r\n')).toBeNull()
  })
})
