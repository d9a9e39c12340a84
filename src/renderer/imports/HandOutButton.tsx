import { ExportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { EditableKind } from '../../shared/imports/edits.ts'
import { useHandOut } from './use-hand-out.ts'

/** The whole list of a kind, to be edited in Excel and brought back here. */
export function HandOutButton({ kind }: { kind: EditableKind }) {
  const handOut = useHandOut(kind)
  return (
    <Button
      icon={<ExportOutlined />}
      loading={handOut.isPending}
      onClick={() => handOut.mutate({ ids: null })}
    >
      Xuất danh sách đang có để sửa
    </Button>
  )
}
