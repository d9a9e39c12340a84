import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { Dialog } from '../frame/Dialog.tsx'

interface UnfootedAskProps {
  readonly problems: readonly string[]
  /** "Vẫn xuất", "Vẫn in" */
  readonly verb: string
  /** What is kept of it: "Lịch sử sẽ ghi…". */
  readonly kept?: string
  readonly go: () => void
  readonly close: () => void
}

/** A sheet that does not add up leaves only knowingly: every place is named, and stopping is the default. */
export function UnfootedAsk({ problems, verb, kept, go, close }: UnfootedAskProps) {
  return (
    <Dialog
      open
      title={`Còn ${formatCount(problems.length)} chỗ cộng chưa khớp`}
      okText={verb}
      cancelText="Thôi"
      cancelButtonProps={{ autoFocus: true }}
      onOk={() => {
        close()
        go()
      }}
      onCancel={close}
      width="min(44rem, 92vw)"
    >
      <ul className="preview-problems unfooted-problems">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p>Số liệu trong sổ còn nguyên. Nên đối chiếu trước khi gửi. {kept}</p>
    </Dialog>
  )
}
