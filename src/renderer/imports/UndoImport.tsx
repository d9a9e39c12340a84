import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import type { ImportBatch } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { StandingWork } from './StandingWork.tsx'
import { countOf } from './words.ts'

interface UndoImportProps {
  readonly batch: Pick<ImportBatch, 'id' | 'kind' | 'fileName' | 'accepted'>
  readonly done?: () => void
  readonly close: () => void
}

/** Takes a whole batch back, after naming it and its count. */
export function UndoImport({ batch, done, close }: UndoImportProps) {
  const { message } = App.useApp()
  const undo = useMutation(
    rpc.imports.undo.mutationOptions({
      onSuccess: ({ rows }) => {
        void message.success(`Đã hoàn tác lần nhập: ${formatCount(rows)} dòng trở lại như trước.`)
        done?.()
      },
    }),
  )
  return (
    <ConfirmAct
      title={`Hoàn tác lần nhập ${countOf(batch.kind, batch.accepted)}`}
      verb="Hoàn tác"
      act={() => undo.mutateAsync({ batchId: batch.id })}
      close={close}
    >
      {countOf(batch.kind, batch.accepted)} của tệp “{batch.fileName}” được lấy ra khỏi sổ, sổ trở lại như
      trước khi nhập. Nếu đã có thay đổi trên các dòng đó thì chương trình báo và giữ nguyên sổ.
      <StandingWork batchId={batch.id} />
    </ConfirmAct>
  )
}
