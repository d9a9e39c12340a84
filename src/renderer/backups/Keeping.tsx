import { useMutation } from '@tanstack/react-query'
import { App, Select } from 'antd'
import type { BackupKeep } from '../../shared/backups/contract.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { useMay } from '../frame/session.ts'

const daySteps = [7, 14, 30, 60, 90, 180, 365]
const monthSteps = [3, 6, 12, 24, 36, 60, 120]

/** How many copies stay; the administrator chooses, everybody else reads. */
export function Keeping({ keep }: { keep: BackupKeep }) {
  const may = useMay()
  const { message } = App.useApp()
  const save = useMutation(
    rpc.backups.setKeep.mutationOptions({
      onSuccess: () => void message.success('Đã ghi.'),
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  if (!may.administer)
    return (
      <>
        Bản mới nhất của {keep.days} ngày và của {keep.months} tháng gần nhất
      </>
    )
  const stepsOf = (steps: readonly number[], now: number, unit: string) =>
    [...new Set([...steps, now])].sort((a, b) => a - b).map((value) => ({ value, label: `${value} ${unit}` }))
  return (
    <div className="row">
      Bản mới nhất của
      <Select<number>
        aria-label="Số ngày giữ bản sao lưu"
        value={keep.days}
        options={stepsOf(daySteps, keep.days, 'ngày')}
        onChange={(days) => save.mutate({ ...keep, days })}
      />
      và của
      <Select<number>
        aria-label="Số tháng giữ bản sao lưu"
        value={keep.months}
        options={stepsOf(monthSteps, keep.months, 'tháng')}
        onChange={(months) => save.mutate({ ...keep, months })}
      />
      gần nhất có sao lưu
    </div>
  )
}
