import { attributesWithout, tagsOf } from './xml-tags.ts'

/** What may stand before the element that says how formulas are counted, in the order of the standard. */
const before = ['sheets', 'functionGroups', 'externalReferences', 'definedNames']

/** The workbook part, saying that all formulas are to be counted anew when the file is next opened. One attribute changes. */
export function withRecount(xml: string): string {
  let insertAt = 0
  let name = 'calcPr'
  for (const tag of tagsOf(xml)) {
    if (tag.local === 'calcPr' && tag.kind !== 'close') {
      const kept = attributesWithout(tag, ['fullCalcOnLoad']).trimEnd()
      const end = tag.kind === 'empty' ? '/>' : '>'
      return `${xml.slice(0, tag.from)}<${tag.name}${kept} fullCalcOnLoad="1"${end}${xml.slice(tag.to)}`
    }
    if (before.includes(tag.local) && tag.kind !== 'open') {
      insertAt = tag.to
      name = `${tag.name.slice(0, tag.name.length - tag.local.length)}calcPr`
    }
  }
  return `${xml.slice(0, insertAt)}<${name} fullCalcOnLoad="1"/>${xml.slice(insertAt)}`
}
