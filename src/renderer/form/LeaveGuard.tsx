import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Dialog } from '../frame/Dialog.tsx'
import { OPEN } from '../table/list-state.ts'

/** Asks before unsaved input is lost: another page, another record, closing the window. */
export function LeaveGuard({ dirty, discard }: { dirty: boolean; discard: () => void }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty &&
      (currentLocation.pathname !== nextLocation.pathname ||
        openRecord(currentLocation.search) !== openRecord(nextLocation.search)),
  )
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
  if (blocker.state !== 'blocked') return null
  return (
    <Dialog
      open
      title="Có thay đổi chưa ghi"
      okText="Bỏ thay đổi"
      okButtonProps={{ danger: true }}
      cancelText="Ở lại"
      cancelButtonProps={{ autoFocus: true }}
      onCancel={() => blocker.reset()}
      onOk={() => {
        discard()
        blocker.proceed()
      }}
    >
      <p>Rời khỏi đây thì các thay đổi đó bị bỏ. Ở lại rồi bấm Ctrl+S để ghi.</p>
    </Dialog>
  )
}

function openRecord(search: string): string | null {
  return new URLSearchParams(search).get(OPEN)
}
