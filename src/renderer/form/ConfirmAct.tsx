import { Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { ProblemBox } from '../client/ProblemBox.tsx'

interface ConfirmActProps {
  /** Names the thing and its count: "Chuyển 3 người vào thùng rác". */
  readonly title: string
  /** What it means and how it can be undone. */
  readonly children: ReactNode
  /** The verb: "Chuyển vào thùng rác". */
  readonly verb: string
  /** Whether it takes something away. */
  readonly destructive?: boolean
  /** False while something is still to be chosen inside. */
  readonly ready?: boolean
  readonly act: () => Promise<unknown>
  readonly close: () => void
}

/** Asks once; the safe answer is the default. Closes itself when the act is done, explains when it fails. */
export function ConfirmAct(props: ConfirmActProps) {
  const { title, children, verb, destructive = true, ready = true, act, close } = props
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const go = async (): Promise<void> => {
    setRunning(true)
    setError(null)
    try {
      await act()
      close()
    } catch (problem) {
      setError(problem)
    } finally {
      setRunning(false)
    }
  }
  return (
    <Modal
      open
      title={title}
      okText={verb}
      okButtonProps={{ danger: destructive, disabled: !ready }}
      cancelText="Thôi"
      cancelButtonProps={{ autoFocus: true }}
      confirmLoading={running}
      onOk={() => void go()}
      onCancel={close}
      width="min(36rem, 92vw)"
    >
      <div className="stack">
        <div>{children}</div>
        {error !== null && <ProblemBox error={error} />}
      </div>
    </Modal>
  )
}
