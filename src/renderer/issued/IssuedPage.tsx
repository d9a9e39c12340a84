import './issued.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link, useNavigate } from 'react-router'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import type { NamedBytes } from '../../shared/vocabulary/named-bytes.ts'
import { formatSize } from '../backups/words.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { describeMoment } from '../frame/moment.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChooseIssued } from './ChooseIssued.tsx'

/** Workbooks that superiors issue and that may only be filled: each mapped once, filled every period. */
export default function IssuedPage() {
  const may = useMay()
  const navigate = useNavigate()
  const workbooks = useQuery(rpc.issued.list.queryOptions())
  const add = useMutation(rpc.issued.add.mutationOptions())
  const choose = (file: NamedBytes): void =>
    add.mutate(
      { name: nameOf(file.name), file },
      { onSuccess: ({ id }) => void navigate(`/tep-cap-tren/${id}`) },
    )
  const button = <ChooseIssued words="Thêm tệp mẫu" primary running={add.isPending} choose={choose} />
  return (
    <Page title="Tệp cấp trên" reading action={may.export && button}>
      {add.isError && <ProblemBox error={add.error} />}
      {workbooks.isPending && <Skeleton active />}
      {workbooks.isError && <ProblemBox error={workbooks.error} retry={() => void workbooks.refetch()} />}
      {workbooks.data?.length === 0 && (
        <EmptyList enter={may.export && button}>
          Nơi giữ các tệp Excel trống mà cấp trên gửi xuống và không cho sửa mẫu. Gắn số liệu vào từng ô một
          lần; kỳ sau chỉ chọn kỳ rồi điền. Chỉ các ô đã gắn thay đổi, mọi phần khác của tệp giữ nguyên.
        </EmptyList>
      )}
      {workbooks.data !== undefined && workbooks.data.length > 0 && (
        <ul className="issued-list wide" aria-label="Các tệp mẫu">
          {workbooks.data.map(({ id, name, fileName, size, fields, addedAt, addedBy }) => (
            <li key={id}>
              <Link to={`/tep-cap-tren/${id}`}>{name}</Link>
              <span className={fields === 0 ? 'state-attention' : 'quiet'}>
                {fields === 0 ? '▲ chưa gắn ô nào' : `đã gắn ${formatCount(fields)} ô`}
              </span>
              <p className="quiet">
                {fileName}, {formatSize(size)} · {addedBy}, {describeMoment(addedAt, new Date())}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

/** `Bieu_1.xlsx` → `Bieu 1`: a first name, to be changed by a person. */
function nameOf(fileName: string): string {
  const stem = fileName
    .replace(/\.[^.]*$/, '')
    .replaceAll('_', ' ')
    .trim()
  return stem.length < 2 ? 'Tệp mẫu' : stem.slice(0, 120)
}
