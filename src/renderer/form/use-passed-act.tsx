import { App } from 'antd'
import { type ReactNode, useState } from 'react'
import { explainError } from '../client/explain-error.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { BreachBox } from './BreachBox.tsx'
import { useBreaches } from './use-breaches.ts'

interface PassedAct {
  readonly go: () => void
  readonly running: boolean
  /** Put it anywhere in the screen; it shows itself when a rule is not kept. */
  readonly dialog: ReactNode
}

/** A button that gives a command without a form: `act(null)` first, then, where a rule is not kept, with the reason. */
export function usePassedAct(title: string, act: (passReason: string | null) => Promise<unknown>): PassedAct {
  const { message } = App.useApp()
  const breaches = useBreaches()
  const [running, setRunning] = useState(false)
  const go = async (passReason: string | null): Promise<void> => {
    setRunning(true)
    try {
      await act(passReason)
      breaches.forget()
    } catch (error) {
      if (!breaches.take(error)) void message.error(explainError(error))
    } finally {
      setRunning(false)
    }
  }
  return {
    go: () => void go(null),
    running,
    dialog: breaches.asking && (
      <Dialog open title={title} footer={null} onCancel={breaches.back} width="min(36rem, 92vw)">
        <BreachBox breaches={breaches} saving={running} pass={(reason) => void go(reason)} />
      </Dialog>
    ),
  }
}
