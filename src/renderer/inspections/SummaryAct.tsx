import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import type { FigureScope } from '../figures/scope.ts'
import { MessageToCopy } from '../form/MessageToCopy.tsx'

interface SummaryActProps {
  readonly scope: FigureScope
  readonly close: () => void
}

/** The period in sentences to be read out at a meeting. */
export function SummaryAct({ scope, close }: SummaryActProps) {
  const told = useQuery(
    rpc.inspections.summary.queryOptions({
      input: {
        from: scope.from,
        to: scope.to,
        ...(scope.cellId !== undefined && { cellId: scope.cellId }),
      },
    }),
  )
  return (
    <MessageToCopy
      title="Tóm tắt để đọc tại cuộc họp"
      label="Nội dung, không có tên đảng viên"
      told={told}
      close={close}
    />
  )
}
