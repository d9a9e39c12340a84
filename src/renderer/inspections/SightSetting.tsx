import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { roleLabels } from '../../shared/rpc/base.ts'
import { rpc } from '../client/client.ts'
import { SightAct } from './SightAct.tsx'

/** Among the settings of accounts: which roles read cases about members. */
export function SightSetting() {
  const [changing, setChanging] = useState(false)
  const sight = useQuery(rpc.inspections.sight.queryOptions())
  if (sight.data === undefined) return null
  const { roles } = sight.data
  return (
    <section aria-label="Vụ việc kiểm tra, kỷ luật về đảng viên" className="stack">
      <p>
        Vụ việc kiểm tra, giám sát, kỷ luật, đơn thư về đảng viên mở cho:{' '}
        <strong>
          {roles.length === 0 ? 'không vai trò nào' : roles.map((role) => roleLabels[role]).join(', ')}
        </strong>
        . Vai trò khác chỉ thấy số lượng.
      </p>
      <div className="row">
        <Button onClick={() => setChanging(true)}>Ai được đọc vụ việc về đảng viên</Button>
      </div>
      {changing && <SightAct close={() => setChanging(false)} />}
    </section>
  )
}
