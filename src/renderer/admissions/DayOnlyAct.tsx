import { useMutation } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import type { DossierActProps } from './act-props.ts'

const words = {
  receiveDecision: { title: 'Chi bộ nhận quyết định kết nạp', label: 'Ngày chi bộ nhận quyết định' },
  declareRecord: { title: 'Đã khai lý lịch đảng viên', label: 'Ngày khai lý lịch đảng viên' },
} as const

/** A step that is only its day. */
export function DayOnlyAct({
  kind,
  dossier,
  close,
}: DossierActProps & { readonly kind: keyof typeof words }) {
  const receiveDecision = useMutation(rpc.admissions.receiveDecision.mutationOptions())
  const declareRecord = useMutation(rpc.admissions.declareRecord.mutationOptions())
  const { id, version, fullName } = dossier
  const { title, label } = words[kind]
  return (
    <DayAct
      title={`${title}: ${fullName}`}
      verb="Ghi"
      label={label}
      act={(on, passReason) =>
        ({ receiveDecision, declareRecord })[kind].mutateAsync({ id, version, on, passReason })
      }
      close={close}
    />
  )
}
