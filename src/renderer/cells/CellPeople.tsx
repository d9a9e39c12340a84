import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { dateWords, standingLabels } from '../people/words.ts'

/** The members and the tracked people of a cell on the day. */
export function CellPeople({ id, asOf }: { readonly id: number; readonly asOf: Day | undefined }) {
  const people = useQuery(rpc.cells.people.queryOptions({ input: { id, ...(asOf && { asOf }) } }))
  if (people.isPending) return <Skeleton active paragraph={{ rows: 6 }} title={false} />
  if (people.isError) return <ProblemBox error={people.error} retry={() => void people.refetch()} />
  const { members, sympathizers } = people.data
  return (
    <>
      <section className="facts-block" aria-label="Đảng viên">
        <h3>Đảng viên: {members.length}</h3>
        {members.length === 0 ? (
          <p className="quiet">Chưa ghi đảng viên nào. Mở hồ sơ của người, phần Sinh hoạt đảng, để thêm.</p>
        ) : (
          <table className="plain-list figures">
            <thead>
              <tr>
                <th>Họ và tên</th>
                <th className="nowrap">Ngày sinh</th>
                <th>Tư cách</th>
                <th className="nowrap">Thôn, bản</th>
              </tr>
            </thead>
            <tbody>
              {members.map((person) => (
                <tr key={person.id}>
                  <td>
                    <Link to={`/nguoi?mo=${person.id}`}>{person.fullName}</Link>
                  </td>
                  <td className="nowrap">{dateWords(person.birthDate)}</td>
                  <td className="nowrap">
                    {person.standing === null ? '' : standingLabels[person.standing]}
                  </td>
                  <td>{person.villageName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="facts-block" aria-label="Quần chúng ưu tú, cảm tình Đảng">
        <h3>Quần chúng ưu tú, cảm tình Đảng: {sympathizers.length}</h3>
        {sympathizers.length === 0 ? (
          <p className="quiet">Chưa theo dõi ai.</p>
        ) : (
          <table className="plain-list figures">
            <thead>
              <tr>
                <th>Họ và tên</th>
                <th className="nowrap">Ngày sinh</th>
                <th>Tình trạng</th>
              </tr>
            </thead>
            <tbody>
              {sympathizers.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link to={`/quan-chung?mo=${row.id}`}>{row.fullName}</Link>
                  </td>
                  <td className="nowrap">{dateWords(row.birthDate)}</td>
                  <td className="nowrap">{row.statusLabel}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}
