import { useRef } from 'react'
import type { ImportPreview } from '../../shared/imports/contract.ts'
import { SenderField } from './SenderField.tsx'
import type { Import } from './use-import.ts'

interface ListSenderProps {
  readonly preview: Pick<ImportPreview, 'sender' | 'mappingOf'>
  readonly load: Import
}

/** Who sent the list that is being looked at; another sender reads it again by what that one's lists say. */
export function ListSender({ preview: { sender, mappingOf }, load }: ListSenderProps) {
  const asked = useRef(sender ?? '')
  const settle = (said: string): void => {
    if (load.busy || said.trim() === asked.current) return
    asked.current = said.trim()
    void load.readAgain({ sender: said })
  }
  return (
    <div className="import-sender-row">
      <SenderField sender={load.sender} disabled={load.busy} type={load.setSender} settle={settle} />
      <span className="quiet" role="status">
        {wordsOf(sender, mappingOf)}
      </span>
    </div>
  )
}

function wordsOf(sender: string | null, mappingOf: ImportPreview['mappingOf']): string {
  if (mappingOf === 'sender') return `Cột được ghép như lần trước của ${sender}.`
  if (mappingOf === 'layout') return 'Cột được ghép như lần trước của tệp có cùng tiêu đề.'
  return sender === null
    ? 'Ghi nơi gửi thì cách ghép cột được nhớ riêng cho nơi đó.'
    : `Cách ghép cột sẽ được nhớ cho ${sender} khi ghi vào sổ.`
}
