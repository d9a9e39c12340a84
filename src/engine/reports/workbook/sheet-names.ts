/** Excel's own limit. */
const longest = 31

/** Names for the sheets of one workbook: without the signs that Excel forbids, short enough, no two alike. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(['mục lục', 'cách tính'])
  return titles.map((title) => {
    const [head = title] = title.split(':')
    const plain =
      head
        .replace(/[\\/?*[\]:']/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim() || 'Biểu'
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : ` (${number})`
      const name = `${cut(plain, longest - mark.length)}${mark}`
      const key = name.toLocaleLowerCase('vi')
      if (taken.has(key)) continue
      taken.add(key)
      return name
    }
  })
}

/** At a space where there is one: half a word says nothing. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const short = text.slice(0, length)
  const space = short.lastIndexOf(' ')
  return (space > length / 2 ? short.slice(0, space) : short).trim()
}
