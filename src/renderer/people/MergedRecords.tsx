import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PersonDetail } from '../../shared/people/contract.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { describeMoment } from '../frame/moment.ts'
import { useMay } from '../frame/session.ts'
import { FactsBlock } from './FactsBlock.tsx'

/** What became part of this record, or what this one became part of. */
export function MergedRecords({ person }: { readonly person: PersonDetail }) {
  const may = useMay()
  const [parting, setParting] = useState<PersonDetail['merged'][number] | null>(null)
  const unmerge = useMutation(rpc.people.unmerge.mutationOptions())
  const { mergedInto, merged } = person
  return (
    <>
      {mergedInto !== null && (
        <Alert
          type="info"
          showIcon
          title={
            <>
              Hồ sơ này đã được gộp vào hồ sơ{' '}
              <Link to={`/nguoi/${mergedInto.id}`}>{mergedInto.fullName}</Link>.
            </>
          }
        />
      )}
      {merged.length > 0 && (
        <FactsBlock
          title="Hồ sơ trùng đã gộp vào đây"
          facts={merged}
          none=""
          acts={(fact) => may.write && <Button onClick={() => setParting(fact)}>Tách ra lại</Button>}
        >
          {({ fullName, at, by, otherValues }) => (
            <>
              {fullName}{' '}
              <span className="quiet">
                · {by}, {describeMoment(at, new Date())}
              </span>
              {otherValues.map(({ label, value }) => (
                <span key={`${label} ${value}`} className="other-value">
                  {label} ghi khác: {value}
                </span>
              ))}
            </>
          )}
        </FactsBlock>
      )}
      {parting !== null && (
        <ConfirmAct
          title={`Tách hồ sơ ${parting.fullName} ra lại`}
          verb="Tách ra lại"
          destructive={false}
          act={() => unmerge.mutateAsync({ mergeId: parting.id })}
          close={() => setParting(null)}
        >
          Hai hồ sơ trở lại như trước khi gộp. Việc nào làm sau đó mà dựa vào hồ sơ đã gộp thì chương trình
          nêu ra và chưa tách.
        </ConfirmAct>
      )}
    </>
  )
}
