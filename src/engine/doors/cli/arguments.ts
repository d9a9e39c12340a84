import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Day, isDay } from '../../../shared/vocabulary/day.ts'
import { UsageError } from './usage.ts'

/** Options of a command: `text` takes a value, `flag` does not. All know `--json`. */
export type OptionKinds = Readonly<Record<string, 'text' | 'flag'>>

/** The words after the command's name, asked for one by one. Every answer is checked; the first wrong one is a UsageError. */
export class Arguments {
  readonly #values: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]

  /** @param mostPositionals how many words without `--` the command takes */
  constructor(words: readonly string[], kinds: OptionKinds, mostPositionals = 0) {
    const options: ParseArgsOptionsConfig = { json: { type: 'boolean' } }
    for (const [name, kind] of Object.entries(kinds))
      options[name] = { type: kind === 'flag' ? 'boolean' : 'string' }
    try {
      const parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
      this.#values = parsed.values
      this.positionals = parsed.positionals
    } catch (error) {
      throw new UsageError(sentenceFor(error), { cause: error })
    }
    const surplus = this.positionals[mostPositionals]
    if (surplus !== undefined) throw new UsageError(`Thừa tham số “${surplus}”.`)
  }

  get json(): boolean {
    return this.flag('json')
  }

  flag(name: string): boolean {
    return this.#values[name] === true
  }

  optional(name: string): string | undefined {
    const value = this.#values[name]
    if (value === undefined) return undefined
    if (typeof value !== 'string' || value.trim() === '')
      throw new UsageError(`Tùy chọn --${name} thiếu giá trị.`)
    return value.normalize('NFC')
  }

  required(name: string): string {
    const value = this.optional(name)
    if (value === undefined) throw new UsageError(`Thiếu tùy chọn --${name}.`)
    return value
  }

  count(name: string): number | undefined {
    const text = this.optional(name)
    if (text === undefined) return undefined
    const number = Number(text)
    if (!/^\d{1,9}$/u.test(text) || !Number.isSafeInteger(number))
      throw new UsageError(`Tùy chọn --${name} cần một số nguyên không âm, không phải “${text}”.`)
    return number
  }

  /** `--from` and `--to`, both counted. */
  period(): { from: Day; to: Day } {
    const [from, to] = [this.#day('from'), this.#day('to')]
    if (from > to) throw new UsageError('Ngày --from phải trước hoặc bằng ngày --to.')
    return { from, to }
  }

  #day(name: string): Day {
    const text = this.required(name)
    if (!isDay(text))
      throw new UsageError(`Tùy chọn --${name} cần ngày dạng YYYY-MM-DD có trong lịch, không phải “${text}”.`)
    return text
  }
}

/** parseArgs says in English what is wrong; its codes say the same. */
function sentenceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const named = error instanceof Error ? (/'(-[^'\s]*)/u.exec(error.message)?.[1] ?? '') : ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Không có tùy chọn ${named}.`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `Tùy chọn ${named.replace(/^-\w, /u, '')} thiếu giá trị hoặc không nhận giá trị.`
  return 'Tham số chưa đúng.'
}
