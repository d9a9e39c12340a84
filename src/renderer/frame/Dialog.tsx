import { Modal, type ModalProps } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'

interface DialogProps extends ModalProps {
  /** Where the focus goes instead of where it came from. */
  readonly leadsTo?: () => HTMLElement | null
}

/** A dialog that is there only while it is open, and gives the focus back when it goes. */
export function Dialog({ leadsTo, ...modal }: DialogProps) {
  // the modal takes the focus once it stands
  const [before] = useState(() => (modal.open === true ? document.activeElement : null))
  const giveBack = useEffectEvent(() => {
    const now = document.activeElement
    const isLost = now === null || now === document.body || now.closest('[role=dialog]') !== null
    if (before === null || !isLost) return
    for (const place of [leadsTo?.() ?? before, document.querySelector('.side-panel')]) {
      if (place instanceof HTMLElement && place.isConnected) place.focus()
      if (document.activeElement === place) return
    }
  })
  useEffect(() => () => giveBack(), [])
  return <Modal {...modal} />
}
