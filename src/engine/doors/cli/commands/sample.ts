import { sampleAccount } from '../../../accounts/set-up.ts'
import { makeSample } from '../../../sample/open.ts'
import { sampleDefaults } from '../../../sample/plan/options.ts'
import type { Command } from '../command.ts'
import { sessionOn } from '../session.ts'
import { UsageError } from '../usage.ts'

/** `sample --db F [--cells N --people N --years N --seed N]` */
export const sample: Command = {
  usage: '--db TỆP [--cells SỐ] [--people SỐ] [--years SỐ] [--seed SỐ] [--json]',
  purpose: 'Tạo sổ xã mẫu (mọi tên người đều là hư cấu).',
  options: { db: 'text', cells: 'text', people: 'text', years: 'text', seed: 'text' },
  async run({ words, secrets }) {
    const size = {
      cells: words.count('cells') ?? sampleDefaults.cells,
      people: words.count('people') ?? sampleDefaults.people,
      years: words.count('years') ?? sampleDefaults.years,
      seed: words.count('seed') ?? sampleDefaults.seed,
    }
    if (size.cells < 1 || size.people < 1 || size.years < 1 || size.years > 20)
      throw new UsageError('Xã mẫu cần ít nhất 1 chi bộ, 1 người và từ 1 đến 20 năm.')
    const { engine, file } = sessionOn(words)
    const { recoveryCode } = await makeSample(engine, file, size, secrets.password ?? sampleAccount.password)
    return {
      json: { db: file, login: sampleAccount.login, recoveryCode, ...size },
      sentences: [
        `Đã tạo xã mẫu tại ${file}: ${size.cells} chi bộ, ${size.people} người, ${size.years} năm.`,
        `Tên đăng nhập: ${sampleAccount.login}`,
      ],
    }
  },
}
