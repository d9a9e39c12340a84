import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { onProbationInput } from '../../shared/admissions/inputs.ts'
import { neededDate } from '../../shared/membership/acts.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { requiredDay } from '../admissions/required-day.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { today } from '../frame/as-of.ts'
import { DateIn, TextIn } from './act-fields.tsx'

const schema = onProbationInput.omit({ personId: true }).extend({
  openedOn: requiredDay,
  decisionOn: neededDate('Cần ghi ngày quyết định kết nạp, ít nhất là năm.'),
  ceremonyOn: requiredDay,
})

interface OpenOnProbationProps {
  readonly member: MemberDetail
  readonly close: () => void
}

/** Opens the dossier of a probationary member who was admitted elsewhere, or before this register was kept. */
export function OpenOnProbation({ member, close }: OpenOnProbationProps) {
  const navigate = useNavigate()
  const open = useMutation(rpc.admissions.openOnProbation.mutationOptions())
  const { decisionNumber, decisionOn, ceremonyOn } = member.fields
  return (
    <ActForm
      title={`Mở hồ sơ đảng viên dự bị: ${member.fullName}`}
      verb="Mở hồ sơ"
      schema={schema}
      initial={{
        openedOn: partialDate(today()),
        decisionNumber,
        decisionOn,
        ceremonyOn,
        recordDeclaredOn: null,
      }}
      act={async ({ openedOn, decisionOn, ceremonyOn, ...rest }) => {
        if (openedOn === null || ceremonyOn === null || decisionOn === null) return
        if (!isDay(openedOn) || !isDay(ceremonyOn)) return
        const { personId } = member
        const { id } = await open.mutateAsync({ personId, openedOn, decisionOn, ceremonyOn, ...rest })
        void navigate(`/ket-nap?mo=${id}`)
      }}
      close={close}
    >
      {(form) => (
        <>
          <DateIn
            form={form}
            name="ceremonyOn"
            label="Ngày kết nạp (ngày lễ)"
            hint="Thời gian dự bị tính từ ngày này."
          />
          <DateIn form={form} name="decisionOn" label="Ngày quyết định kết nạp" />
          <TextIn form={form} name="decisionNumber" label="Số quyết định kết nạp" />
          <DateIn form={form} name="recordDeclaredOn" label="Ngày khai lý lịch đảng viên (nếu đã khai)" />
          <DateIn
            form={form}
            name="openedOn"
            label="Ngày mở hồ sơ"
            hint="Hồ sơ theo bộ quy định có hiệu lực ngày này cho đến khi xong."
          />
        </>
      )}
    </ActForm>
  )
}
