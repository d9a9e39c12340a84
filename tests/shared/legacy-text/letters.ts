/** Invented syllables of names and offices: no real person. */
export const syllables =
  'Nguyễn Văn Tú Trần Thị Hằng Lường Đức Thắng Quàng Ngọc Ánh Vũ Hữu Phước Đặng Mỹ Duyên Bạc Cầm Lò Cà Hoàng Xuân Chi bộ bản Huyền Kỷ Thuỷ Đảng ủy xã Việt Hải Yến Phương Nghĩa Khởi Giang Dũng Sĩ Tuyết Nhung Kiều Oanh Thúy'.split(
    ' ',
  )

/** All 67 small letters beyond ASCII with their TCVN3 byte (as TCVN 5712-1 of glibc has it) and their VNI signs. */
export const smallLetters: readonly (readonly [letter: string, tcvn3: number, vni: string])[] = [
  ['à', 0xb5, 'aø'],
  ['ả', 0xb6, 'aû'],
  ['ã', 0xb7, 'aõ'],
  ['á', 0xb8, 'aù'],
  ['ạ', 0xb9, 'aï'],
  ['ă', 0xa8, 'aê'],
  ['ằ', 0xbb, 'aè'],
  ['ẳ', 0xbc, 'aú'],
  ['ẵ', 0xbd, 'aü'],
  ['ắ', 0xbe, 'aé'],
  ['ặ', 0xc6, 'aë'],
  ['â', 0xa9, 'aâ'],
  ['ầ', 0xc7, 'aà'],
  ['ẩ', 0xc8, 'aå'],
  ['ẫ', 0xc9, 'aã'],
  ['ấ', 0xca, 'aá'],
  ['ậ', 0xcb, 'aä'],
  ['è', 0xcc, 'eø'],
  ['ẻ', 0xce, 'eû'],
  ['ẽ', 0xcf, 'eõ'],
  ['é', 0xd0, 'eù'],
  ['ẹ', 0xd1, 'eï'],
  ['ê', 0xaa, 'eâ'],
  ['ề', 0xd2, 'eà'],
  ['ể', 0xd3, 'eå'],
  ['ễ', 0xd4, 'eã'],
  ['ế', 0xd5, 'eá'],
  ['ệ', 0xd6, 'eä'],
  ['ì', 0xd7, 'ì'],
  ['ỉ', 0xd8, 'æ'],
  ['ĩ', 0xdc, 'ó'],
  ['í', 0xdd, 'í'],
  ['ị', 0xde, 'ò'],
  ['ò', 0xdf, 'oø'],
  ['ỏ', 0xe1, 'oû'],
  ['õ', 0xe2, 'oõ'],
  ['ó', 0xe3, 'où'],
  ['ọ', 0xe4, 'oï'],
  ['ô', 0xab, 'oâ'],
  ['ồ', 0xe5, 'oà'],
  ['ổ', 0xe6, 'oå'],
  ['ỗ', 0xe7, 'oã'],
  ['ố', 0xe8, 'oá'],
  ['ộ', 0xe9, 'oä'],
  ['ơ', 0xac, 'ô'],
  ['ờ', 0xea, 'ôø'],
  ['ở', 0xeb, 'ôû'],
  ['ỡ', 0xec, 'ôõ'],
  ['ớ', 0xed, 'ôù'],
  ['ợ', 0xee, 'ôï'],
  ['ù', 0xef, 'uø'],
  ['ủ', 0xf1, 'uû'],
  ['ũ', 0xf2, 'uõ'],
  ['ú', 0xf3, 'uù'],
  ['ụ', 0xf4, 'uï'],
  ['ư', 0xad, 'ö'],
  ['ừ', 0xf5, 'öø'],
  ['ử', 0xf6, 'öû'],
  ['ữ', 0xf7, 'öõ'],
  ['ứ', 0xf8, 'öù'],
  ['ự', 0xf9, 'öï'],
  ['ỳ', 0xfa, 'yø'],
  ['ỷ', 0xfb, 'yû'],
  ['ỹ', 0xfc, 'yõ'],
  ['ý', 0xfd, 'yù'],
  ['ỵ', 0xfe, 'î'],
  ['đ', 0xae, 'ñ'],
]

/** The seven capitals TCVN3 has. */
export const tcvn3Capitals = 'ĂÂÊÔƠƯĐ'

const tcvn3 = new Map(smallLetters.map(([letter, code]) => [letter, String.fromCharCode(code)]))
for (const [index, letter] of [...tcvn3Capitals].entries())
  tcvn3.set(letter, String.fromCharCode(0xa1 + index))
const vni = new Map(smallLetters.map(([letter, , signs]) => [letter, signs]))
for (const [letter, , signs] of smallLetters) vni.set(letter.toUpperCase(), signs.toUpperCase())

/** Toned capitals become small ones, which is all TCVN3 has. */
export function toTcvn3(text: string): string {
  return [...text].map((letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter).join('')
}

export function toVni(text: string): string {
  return [...text].map((letter) => vni.get(letter) ?? letter).join('')
}
