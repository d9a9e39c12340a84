import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { cellActKindLabels } from '../../shared/cells/acts.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords } from '../people/words.ts'

/** What has happened to the organisation, with its papers; a merger leads to its handover minute. */
export function CellActs({ id }: { readonly id: number }) {
  const acts = useQuery(rpc.cells.acts.queryOptions({ input: { id } }))
  return (
    <FactsBlock
      title="Việc về tổ chức"
      facts={acts.data ?? []}
      none="Chưa ghi quyết định thành lập, sáp nhập, chia tách, đổi tên nào."
    >
      {(act) => {
        const receiver = act.after[0]
        const handsOver =
          (act.kind === 'merged' || act.kind === 'split') && receiver !== undefined && isDay(act.on)
        return (
          <>
            <strong>{cellActKindLabels[act.kind]}</strong> từ {dateWords(act.on)}
            {act.decision !== null && `, theo ${act.decision}`}
            {act.decidedOn !== null && ` ngày ${dateWords(act.decidedOn)}`}
            {act.kind === 'merged' && (
              <>
                <br />
                {act.before.map(({ name }) => name).join(', ')} →{' '}
                {act.after.map(({ name }) => name).join(', ')}
              </>
            )}
            {handsOver && (
              <>
                <br />
                <Link
                  to={`/bao-cao/bien-ban-ban-giao?tu=${act.on}&den=${act.on}&tuy-chon=1&chi-bo=${receiver.cellId}`}
                >
                  Biên bản bàn giao
                </Link>
              </>
            )}
          </>
        )
      }}
    </FactsBlock>
  )
}
