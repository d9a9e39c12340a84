import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import type { ImportBatch } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { StandingWork } from './StandingWork.tsx'
import { countOf, doneWords } from './words.ts'

interface UndoImportProps {
  readonly batch: Pick<ImportBatch, 'id' | 'kind' | 'fileName' | 'accepted' | 'changed'>
  readonly done?: () => void
  readonly close: () => void
}

/** Takes a whole batch back, after naming it and its count. */
export function UndoImport({ batch, done, close }: UndoImportProps) {
  const { message } = App.useApp()
  const written = doneWords(batch.kind, batch.accepted, batch.changed === 0 ? null : batch.changed)
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
      title={`Hoàn tác lần nhập ${written}`}
      verb="Hoàn tác"
      act={() => undo.mutateAsync({ batchId: batch.id })}
      close={close}
    >
      {batch.accepted > 0 &&
        `${countOf(batch.kind, batch.accepted)} của tệp “${batch.fileName}” được lấy ra khỏi sổ. `}
      {batch.changed > 0 &&
        `${formatCount(batch.changed)} hồ sơ mà tệp “${batch.fileName}” đã sửa trở lại giá trị trước khi nhập. `}
      Nếu sau đó đã có thay đổi trên các dòng này thì chương trình nêu tên việc đó và giữ nguyên sổ.
      <StandingWork batchId={batch.id} />
    </ConfirmAct>
  )
}
