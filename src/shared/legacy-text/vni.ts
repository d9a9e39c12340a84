/**
 * VNI for Windows (VNI-Times …): a base letter followed by one sign for its mark and tone, read by Windows as Latin-1. Ơ, ơ,
 * Ư, ư, Đ, đ, toned i and ỵ are single signs. Unlike TCVN3 it has every capital.
 */
const marks: readonly (readonly [base: string, signs: string, letters: string])[] = [
  ['a', 'øûõùïâàåãáäêèúüéë', 'àảãáạâầẩẫấậăằẳẵắặ'],
  ['e', 'øûõùïâàåãáä', 'èẻẽéẹêềểễếệ'],
  ['o', 'øûõùïâàåãáä', 'òỏõóọôồổỗốộ'],
  ['ô', 'øûõùï', 'ờởỡớợ'],
  ['u', 'øûõùï', 'ùủũúụ'],
  ['ö', 'øûõùï', 'ừửữứự'],
  ['y', 'øûõù', 'ỳỷỹý'],
]

const singles: readonly (readonly [signs: string, letters: string])[] = [['ìæóíòîñôö', 'ìỉĩíịỵđơư']]

const letterOf = new Map<string, string>()
for (const [base, signs, letters] of marks)
  for (const [index, sign] of [...signs].entries()) add(base + sign, letters[index])
for (const [signs, letters] of singles)
  for (const [index, sign] of [...signs].entries()) add(sign, letters[index])

/** The sign after a capital may be typed in either case: "AÙ" and "Aù" both show Á. */
function add(code: string, letter: string | undefined): void {
  if (letter === undefined) return
  letterOf.set(code, letter)
  const [first = '', second = ''] = code
  const capital = letter.toUpperCase()
  letterOf.set(first.toUpperCase() + second.toUpperCase(), capital)
  if (second === '') return
  letterOf.set(first.toUpperCase() + second, capital)
  letterOf.set(first + second.toUpperCase(), letter)
}

/** Every letter VNI has, by its one or two signs. */
export const vniLetters: ReadonlyMap<string, string> = letterOf

const pairOrSingle = /[aeouyôöAEOUYÔÖ][øûõùïâàåãáäêèúüéëØÛÕÙÏÂÀÅÃÁÄÊÈÚÜÉË]|[ÌÆÓÍÒÎÑÔÖìæóíòîñôö]/g

/** Text of a VNI font as Unicode NFC. A sign that is no letter of VNI stays as it is. */
export function decodeVni(text: string): string {
  return text
    .replace(pairOrSingle, (code) => {
      const letter = letterOf.get(code)
      if (letter !== undefined) return letter
      // No such pair ("öà"): each sign stands for itself.
      return [...code].map((sign) => letterOf.get(sign) ?? sign).join('')
    })
    .normalize('NFC')
}
