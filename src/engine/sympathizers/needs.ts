import type { Selectable } from 'kysely'
import { numberRule, type RulePack, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { type MissingPaper, missingPapers } from '../../shared/sympathizers/papers.ts'
import { isSurelyUnderAge } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { certificatesOf } from '../classes/certificates.ts'
import type { Reader } from '../register/reader.ts'
import { packInForce } from '../regulations/queries.ts'
import type { SympathizerTable } from './tables.ts'

/** Papers that the record's coming, going or age asks for and that nobody has noted yet. */
export function papersMissing(
  reader: Reader,
  row: Selectable<SympathizerTable>,
  person: { readonly occupation: string | null; readonly birth_date: PartialDate | null },
  day: Day,
): MissingPaper[] {
  const pack = packInForce(reader, day)
  const papers = reader.all(
    reader.sql.selectFrom('sympathizer_paper').select(['kind', 'way']).where('sympathizer_id', '=', row.id),
  )
  const helped = reader.first(
    reader.sql
      .selectFrom('sympathizer_helper')
      .select('id')
      .where('sympathizer_id', '=', row.id)
      .where('resolution', 'is not', null),
  )
  return missingPapers({
    arrived: row.arrived_from !== null,
    left: row.stop_reason === 'moved_away',
    helped: helped !== undefined,
    pupil: isPupil(pack, person, day),
    parentsSource: parentsSource(pack),
    papers,
    certified: certificatesOf(reader, row.person_id, 'awareness').length > 0,
  })
}

function parentsSource(pack: RulePack): string | null {
  const rule = ruleOf(pack, 'sympathiser.parents_opinion')
  return rule.value === true ? sourceWords(rule) : null
}

/** Somebody whose occupation says so, or who is under the age of admission. */
function isPupil(
  pack: RulePack,
  person: { readonly occupation: string | null; readonly birth_date: PartialDate | null },
  day: Day,
): boolean {
  if (isSurelyUnderAge(person.birth_date, numberRule(pack, 'age.min'), partialDate(day))) return true
  return person.occupation !== null && searchKey(person.occupation).startsWith('hoc sinh')
}

/** What the rules ask of the helper on the day of the introduction, so that the cell thinks of it when it assigns one. */
export function helperAdvice(pack: RulePack): string {
  const months = numberRule(pack, 'introducer.min_shared_time')
  const [first, replacing] = [
    sourceWords(ruleOf(pack, 'introducer.min_shared_time')),
    sourceWords(ruleOf(pack, 'introducer.replacement_min_time')),
  ]
  return `Nếu sau này là người giới thiệu vào Đảng: đã cùng công tác, lao động, học tập hoặc cư trú ít nhất ${months} tháng (${first}); người thay thế thì không cần thời gian này (${replacing}).`
}
