import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import type { PersonField } from '../../shared/people/fields.ts'
import type { Comparison } from '../../shared/people/pairs-contract.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import type { Side } from './ComparisonTable.tsx'

interface MergePeopleProps {
  readonly compared: Comparison
  readonly kept: Side
  readonly chosen: ReadonlyMap<PersonField, Side>
  readonly close: () => void
  readonly onMerged: (keptId: number) => void
}

/** Makes one record of two, after saying what becomes of either. */
export function MergePeople({ compared, kept, chosen, close, onMerged }: MergePeopleProps) {
  const { message } = App.useApp()
  const merge = useMutation(rpc.people.merge.mutationOptions())
  const gone = kept === 'first' ? 'second' : 'first'
  const [stays, goes] = [compared[kept], compared[gone]]
  const differing = compared.fields.filter(({ differs }) => differs)
  const take = differing.flatMap(({ field }) => ((chosen.get(field) ?? kept) === gone ? [field] : []))
  return (
    <ConfirmAct
      title={`Gộp hai hồ sơ ${stays.person.fullName} thành một`}
      verb="Gộp hai hồ sơ"
      destructive={false}
      act={async (passReason) => {
        await merge.mutateAsync({
          keptId: stays.id,
          goneId: goes.id,
          keptVersion: stays.version,
          goneVersion: goes.version,
          take,
          passReason,
        })
        void message.success('Đã gộp hai hồ sơ thành một. Ctrl+Z để hoàn tác.')
        onMerged(stays.id)
      }}
      close={close}
    >
      <p>
        Mọi việc gắn với hồ sơ {goes.person.fullName} ({linkWords(goes)}) chuyển sang hồ sơ được giữ; mục nào
        còn trống thì lấy từ hồ sơ kia.
      </p>
      {differing.length > 0 && (
        <p>
          {differing.length} mục ghi khác nhau ({differing.map(({ label }) => label).join(', ')}): giá trị
          không được chọn vẫn ghi lại trong hồ sơ.
        </p>
      )}
      <p>Các kỳ đã nộp giữ nguyên tên và số như lúc nộp. Có thể tách ra lại trong hồ sơ hoặc ở Nhật ký.</p>
    </ConfirmAct>
  )
}

function linkWords({ links }: Comparison['first']): string {
  return links.length === 0 ? 'chưa có gì' : links.map(({ label, count }) => `${label}: ${count}`).join('; ')
}
