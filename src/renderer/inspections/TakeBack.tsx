import { type ReactNode, useState } from 'react'
import { ConfirmAct } from '../form/ConfirmAct.tsx'

interface TakeBackProps {
  readonly title: string
  readonly act: () => Promise<unknown>
  /** The dialog that it stands in has nothing to show any more. */
  readonly done: () => void
  /** The button; it calls `ask`. */
  readonly children: (ask: () => void) => ReactNode
}

/** Takes back what was written by mistake, from inside the dialog that shows it. */
export function TakeBack({ title, act, done, children }: TakeBackProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <div className="row">{children(() => setAsking(true))}</div>
      {asking && (
        <ConfirmAct
          title={title}
          verb="Bỏ ghi"
          act={async () => {
            await act()
            done()
          }}
          close={() => setAsking(false)}
        >
          Chỉ dùng khi ghi nhầm. Có thể hoàn tác.
        </ConfirmAct>
      )}
    </>
  )
}
