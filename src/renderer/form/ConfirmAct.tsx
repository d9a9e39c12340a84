import { type ReactNode, useRef, useState } from 'react'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Dialog } from '../frame/Dialog.tsx'
import { BreachBox } from './BreachBox.tsx'
import { useBreaches } from './use-breaches.ts'
import { focusFirstField } from './walk-fields.ts'

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
  /** A command that may breach a rule takes `passReason` into its input. */
  readonly act: (passReason: string | null) => Promise<unknown>
  readonly close: () => void
}

/** Asks once; the safe answer is the default. Closes itself when the act is done, explains when it fails. */
export function ConfirmAct(props: ConfirmActProps) {
  const { title, children, verb, destructive = true, ready = true, act, close } = props
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const breaches = useBreaches()
  const content = useRef<HTMLDivElement>(null)
  const go = async (passReason: string | null): Promise<void> => {
    setRunning(true)
    setError(null)
    try {
      await act(passReason)
      close()
    } catch (problem) {
      if (!breaches.take(problem)) setError(problem)
    } finally {
      setRunning(false)
    }
  }
  return (
    <Dialog
      open
      title={title}
      okText={verb}
      okButtonProps={{ danger: destructive, disabled: !ready || breaches.asking }}
      cancelText="Thôi"
      cancelButtonProps={{ autoFocus: true }}
      confirmLoading={running}
      onOk={() => void go(null)}
      onCancel={close}
      width="min(36rem, 92vw)"
    >
      <div className="stack" ref={content}>
        <div>{children}</div>
        {error !== null && <ProblemBox error={error} />}
        {breaches.asking && (
          <BreachBox
            breaches={breaches}
            saving={running}
            pass={(reason) => void go(reason)}
            onBack={() => content.current !== null && focusFirstField(content.current)}
          />
        )}
      </div>
    </Dialog>
  )
}
