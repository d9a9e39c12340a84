/**
 * TCVN3 (ABC fonts: .VnTime, .VnArial …; TCVN 5712:1993, VN3): one sign per letter, read by Windows as Latin-1. It has 67
 * lower-case letters and only the seven capitals without a tone; toned capitals exist as fonts (.VnTimeH), not as signs.
 */
const groups: readonly (readonly [letters: string, signs: string])[] = [
  ['ĂÂÊÔƠƯĐ', '¡¢£¤¥¦§'],
  ['ăâêôơưđ', '¨©ª«¬\u00ad®'],
  ['àảãáạ', 'µ¶·¸¹'],
  ['ằẳẵắặ', '»¼½¾Æ'],
  ['ầẩẫấậ', 'ÇÈÉÊË'],
  ['èẻẽéẹ', 'ÌÎÏÐÑ'],
  ['ềểễếệ', 'ÒÓÔÕÖ'],
  ['ìỉĩíị', '×ØÜÝÞ'],
  ['òỏõóọ', 'ßáâãä'],
  ['ồổỗốộ', 'åæçèé'],
  ['ờởỡớợ', 'êëìíî'],
  ['ùủũúụ', 'ïñòóô'],
  ['ừửữứự', 'õö÷øù'],
  ['ỳỷỹýỵ', 'úûüýþ'],
]

const letterOf = new Map(
  groups.flatMap(([letters, signs]) =>
    [...signs].map((sign, index) => [sign, letters[index] ?? sign] as const),
  ),
)

/** Every letter TCVN3 has, by its sign. */
export const tcvn3Letters: ReadonlyMap<string, string> = letterOf

/** Text of a .Vn… font as Unicode NFC. A sign that is no letter of TCVN3 stays as it is. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (sign) => letterOf.get(sign) ?? sign).normalize('NFC')
}
