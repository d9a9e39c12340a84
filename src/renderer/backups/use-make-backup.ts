import { App } from 'antd'
import type { Backup } from '../../shared/backups/contract.ts'
import { client } from '../client/client.ts'
import { useProgress } from '../client/use-progress.ts'

/** Makes a backup by hand and says how it ended; its steps are in `work`. */
export function useMakeBackup() {
  const { message } = App.useApp()
  const { work, run, cancel } = useProgress<Backup>()
  const make = async (): Promise<void> => {
    const made = await run((options) => client.backups.make(undefined, options))
    if (made?.ok === true) void message.success('Đã sao lưu và kiểm tra đạt.')
  }
  return { work, cancel, run: make }
}
