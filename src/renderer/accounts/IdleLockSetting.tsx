import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Select, Skeleton } from 'antd'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'

const steps = [0, 1, 5, 10, 15, 30, 60]
const wordsOf = (minutes: number): string => (minutes === 0 ? 'Không tự khóa' : `${minutes} phút`)

/** After how long an unattended register locks, for everybody at this register. */
export function IdleLockSetting() {
  const { message } = App.useApp()
  const setting = useQuery(rpc.accounts.idleLock.queryOptions())
  const save = useMutation(
    rpc.accounts.saveIdleLock.mutationOptions({
      onSuccess: () => void message.success('Đã ghi.'),
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  if (setting.data === undefined) return <Skeleton active paragraph={{ rows: 1 }} />
  const { minutes } = setting.data
  const values = [...new Set([...steps, minutes])].sort((a, b) => a - b)
  return (
    <div className="form-field">
      <label htmlFor="idle-lock">Tự khóa sổ khi không dùng</label>
      <Select<number>
        id="idle-lock"
        className="settings-zoom"
        value={minutes}
        options={values.map((value) => ({ value, label: wordsOf(value) }))}
        onChange={(value) => save.mutate({ minutes: value })}
      />
      <p className="form-field-under" data-kind="hint">
        Nội dung đang nhập dở được giữ lại. Đang nhập tệp hoặc xuất báo cáo thì chờ xong mới khóa.
      </p>
    </div>
  )
}
