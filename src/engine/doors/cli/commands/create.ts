import type { Command } from '../command.ts'
import { passwordIn, sessionOn } from '../session.ts'

/** `create --db F --commune NAME --superior NAME` */
export const create: Command = {
  usage: '--db TỆP --commune TÊN --superior TÊN [--json]',
  purpose: 'Tạo sổ mới, in mã khôi phục một lần. Mật khẩu lấy từ NHIP_CAU_PASSWORD.',
  options: { db: 'text', commune: 'text', superior: 'text' },
  async run({ words, secrets }) {
    const commune = words.required('commune')
    const superior = words.required('superior')
    const password = passwordIn(secrets)
    const login = secrets.login ?? 'quantri'
    const { engine, client, file } = sessionOn(words)
    try {
      const { recoveryCode } = await client.accounts.create({
        commune,
        superior,
        fullName: 'Người quản trị',
        login,
        password,
      })
      return {
        json: { db: file, commune, superior, login, recoveryCode },
        sentences: [
          `Đã tạo sổ của ${commune} tại ${file}.`,
          `Tên đăng nhập: ${login}`,
          `Mã khôi phục: ${recoveryCode}`,
          'Hãy in mã này ra giấy và cất vào tủ. Mã chỉ hiện một lần.',
        ],
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}
