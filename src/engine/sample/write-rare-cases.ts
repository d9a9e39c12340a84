import { addDays } from '../../shared/vocabulary/day.ts'
import { rareWork } from './inspection-texts.ts'
import { type Frame, writeCase } from './write-cases.ts'

/** Spread over the last two and a half years, so that a term has all of them and a year some. */
export function writeRareCases(frame: Frame): void {
  rareWork.forEach((work, index) => {
    const back = 880 - index * 55 + frame.random.int(0, 20)
    writeCase(frame, work, addDays(frame.today, -back), null)
  })
}
