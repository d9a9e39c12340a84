import './people.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tooltip } from 'antd'
import { useState } from 'react'
import type { PersonField } from '../../shared/people/fields.ts'
import type { Comparison, PairVerdict } from '../../shared/people/pairs-contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useShortcut } from '../frame/use-shortcut.ts'
import { ComparisonTable, type Side } from './ComparisonTable.tsx'
import { MergePeople } from './MergePeople.tsx'
import { PairReasons } from './PairReasons.tsx'
import { verdictLabels } from './words.ts'

interface ComparePeopleProps {
  readonly firstId: number
  readonly secondId: number
  /** After the two became one. */
  readonly onMerged?: (keptId: number) => void
}

/** Two records side by side, and the answer: one person, two, or later. */
export function ComparePeople({ firstId, secondId, onMerged }: ComparePeopleProps) {
  const compared = useQuery(rpc.people.compare.queryOptions({ input: { firstId, secondId } }))
  if (compared.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />
  if (compared.data === undefined)
    return <ProblemBox error={compared.error} retry={() => void compared.refetch()} />
  return <Compared compared={compared.data} {...(onMerged && { onMerged })} />
}

function Compared({
  compared,
  onMerged,
}: {
  readonly compared: Comparison
  readonly onMerged?: (keptId: number) => void
}) {
  const [kept, setKept] = useState<Side>(fullerSide(compared))
  const [chosen, setChosen] = useState<ReadonlyMap<PersonField, Side>>(new Map())
  const [merging, setMerging] = useState(false)
  const decide = useMutation(rpc.people.decide.mutationOptions())
  const say = (verdict: PairVerdict | null): void => {
    if (!decide.isPending)
      decide.mutate({ firstId: compared.first.id, secondId: compared.second.id, verdict })
  }
  useShortcut('Alt+G', () => setMerging(true), !merging)
  useShortcut('Alt+K', () => say('different'), !merging)
  useShortcut('Alt+L', () => say('later'), !merging)
  const { decided } = compared
  return (
    <>
      <PairReasons pair={compared} />
      <div className="row pair-acts">
        <Tooltip title="Alt+G">
          <Button type="primary" onClick={() => setMerging(true)}>
            Cùng một người, gộp
          </Button>
        </Tooltip>
        <Tooltip title="Alt+K">
          <Button onClick={() => say('different')} disabled={decided?.verdict === 'different'}>
            Hai người khác nhau
          </Button>
        </Tooltip>
        <Tooltip title="Alt+L">
          <Button onClick={() => say('later')} disabled={decided?.verdict === 'later'}>
            Để sau
          </Button>
        </Tooltip>
        {decided !== null && (
          <span className="quiet">
            {decided.by} đã ghi: {verdictLabels[decided.verdict]}.{' '}
            <button type="button" className="link-button" onClick={() => say(null)}>
              Xét lại
            </button>
          </span>
        )}
      </div>
      {decide.error !== null && <ProblemBox error={decide.error} />}
      <ComparisonTable
        compared={compared}
        kept={kept}
        keep={setKept}
        chosen={chosen}
        choose={(field, side) => setChosen(new Map(chosen).set(field, side))}
      />
      {merging && (
        <MergePeople
          compared={compared}
          kept={kept}
          chosen={chosen}
          close={() => setMerging(false)}
          onMerged={onMerged ?? (() => undefined)}
        />
      )}
    </>
  )
}

/** More hangs on it; else the older one. */
function fullerSide({ first, second }: Comparison): Side {
  const count = ({ links }: Comparison['first']) => links.reduce((sum, link) => sum + link.count, 0)
  return count(second) > count(first) ? 'second' : 'first'
}
