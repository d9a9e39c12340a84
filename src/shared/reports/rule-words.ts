import { bandWords, sizeBands } from '../cells/size-bands.ts'
import { listRule, numberRule, type RulePack } from '../regulations/pack.ts'

/** What headings and texts of a report may say of the rules in force on its last day. */
export const rulePlaceholders = ['youngAge', 'ratingCap', 'sizeA', 'sizeB', 'sizeC', 'sizeD'] as const
export type RuleWords = Readonly<Record<(typeof rulePlaceholders)[number], string>>

export function ruleWordsOf(pack: RulePack): RuleWords {
  const bands = sizeBands(listRule(pack, 'cell.size_bands')).map(bandWords)
  const [sizeA = '', sizeB = '', sizeC = '', sizeD = ''] = bands
  return {
    youngAge: String(numberRule(pack, 'cell.young_age')),
    ratingCap: String(numberRule(pack, 'rating.excellent_cap')),
    ...{ sizeA, sizeB, sizeC, sizeD },
  }
}
