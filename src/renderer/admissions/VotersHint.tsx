import { skipToken, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { formatDay, isDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import type { RecordFormState } from '../form/use-record-form.ts'

interface VotersHintProps {
  readonly form: RecordFormState<{
    heldOn: PartialDate | null
    members: number | null
    awayTemporarily: number | null
  }>
  readonly cellId: number
}

/** Who may vote in the cell by the register, beside what the minutes say; a number that differs is told apart, never refused. */
export function VotersHint({ form, cellId }: VotersHintProps) {
  const { heldOn, members, awayTemporarily } = form.values
  const on = heldOn !== null && isDay(heldOn) ? heldOn : null
  const voters = useQuery(
    rpc.admissions.voters.queryOptions({ input: on === null ? skipToken : { cellId, on } }),
  ).data
  if (on === null || voters === undefined || voters.official === 0) return null
  const { official, awayTemporarily: away, exempt } = voters
  const same = members === official && (awayTemporarily ?? 0) === away
  const parts = [
    `${formatCount(official)} đảng viên chính thức`,
    ...(away > 0 ? [`${formatCount(away)} sinh hoạt tạm thời nơi khác`] : []),
    ...(exempt > 0 ? [`${formatCount(exempt)} được miễn sinh hoạt (chỉ trừ người vắng)`] : []),
  ]
  return (
    <p className={members !== null && !same ? 'state-attention' : 'quiet'} aria-live="polite">
      {members !== null && !same && '▲ Khác với sổ. '}
      Theo sổ ngày {formatDay(on)}: {parts.join(', ')}.{' '}
      {!same && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            form.set('members', official)
            form.set('awayTemporarily', away === 0 ? null : away)
          }}
        >
          Điền theo sổ
        </Button>
      )}
    </p>
  )
}
