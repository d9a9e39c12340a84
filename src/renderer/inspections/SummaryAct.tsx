import { useQuery } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import type { FigureScope } from '../figures/scope.ts'
import { Dialog } from '../frame/Dialog.tsx'

interface SummaryActProps {
  readonly scope: FigureScope
  readonly close: () => void
}

/** The period in sentences to be read out at a meeting; it names no member. */
export function SummaryAct({ scope, close }: SummaryActProps) {
  const { message } = App.useApp()
  const summary = useQuery(
    rpc.inspections.summary.queryOptions({
      input: {
        from: scope.from,
        to: scope.to,
        ...(scope.cellId !== undefined && { cellId: scope.cellId }),
      },
    }),
  )
  const text = summary.data?.text ?? ''
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    void message.success('Đã chép.')
  }
  return (
    <Dialog
      open
      title="Tóm tắt để đọc tại cuộc họp"
      onCancel={close}
      width="min(44rem, 92vw)"
      footer={
        <div className="row">
          <Button type="primary" disabled={text === ''} onClick={() => void copy()}>
            Chép
          </Button>
          <Button onClick={close}>Đóng</Button>
        </div>
      }
    >
      {summary.isError ? (
        <ProblemBox error={summary.error} retry={() => void summary.refetch()} />
      ) : (
        <Input.TextArea
          aria-label="Nội dung tóm tắt"
          readOnly
          value={text}
          autoSize={{ minRows: 6, maxRows: 18 }}
        />
      )}
    </Dialog>
  )
}
