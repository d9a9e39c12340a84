import { useMutation } from '@tanstack/react-query'
import { neededDate, sendOutSchema } from '../../shared/membership/acts.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { transferScopeSchema } from '../../shared/membership/fields.ts'
import { scopeLabels } from '../../shared/membership/words.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, ChoiceField } from '../form/fields.tsx'
import { DateIn, TextIn } from './act-fields.tsx'

const schema = sendOutSchema
  .omit({ personId: true, reason: true, note: true, fileReceivedOn: true })
  .extend({ paperOn: neededDate('Cần ghi ngày trên giấy giới thiệu.') })

const manners = [
  { value: 'official', label: 'Chính thức' },
  { value: 'temporary', label: 'Tạm thời' },
] as const
const scopes = transferScopeSchema.options.map((value) => ({ value, label: scopeLabels[value] }))

interface SendOutProps {
  readonly member: MemberDetail
  readonly close: () => void
}

/** Transfers a member out, for good or for a time, with the paper. */
export function SendOut({ member, close }: SendOutProps) {
  const send = useMutation(rpc.membership.sendOut.mutationOptions())
  return (
    <ActForm
      title={`Chuyển sinh hoạt đảng: ${member.fullName}`}
      verb="Chuyển đi"
      schema={schema}
      initial={{
        manner: 'official',
        scope: 'province',
        place: null,
        paperNumber: null,
        paperOn: null,
        movedOn: null,
        untilOn: null,
        study: false,
        presentedOn: null,
        fileSentOn: null,
        why: null,
        underInspection: false,
      }}
      act={async ({ paperOn, ...values }, reason: string | null = null) => {
        if (paperOn !== null)
          await send.mutateAsync({
            ...values,
            paperOn,
            personId: member.personId,
            fileReceivedOn: null,
            note: null,
            reason,
          })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="manner" label="Hình thức" required={false}>
            {(field) => <ChoiceField {...field} options={manners} />}
          </FormField>
          <FormField form={form} name="scope" label="Chuyển đến" required={false}>
            {(field) => <ChoiceField {...field} options={scopes} />}
          </FormField>
          <TextIn form={form} name="place" label="Nơi đến" />
          <TextIn form={form} name="paperNumber" label="Số giấy giới thiệu" />
          <DateIn
            form={form}
            name="paperOn"
            label="Ngày trên giấy giới thiệu"
            hint={
              form.values.manner === 'official'
                ? 'Từ ngày này không còn tính là đảng viên của đảng bộ xã; chức vụ đảng và việc giúp đỡ quần chúng cũng kết thúc.'
                : 'Vẫn tính là đảng viên của đảng bộ xã.'
            }
          />
          {form.values.manner === 'temporary' ? (
            <>
              <DateIn form={form} name="untilOn" label="Đến ngày" />
              <FormField form={form} name="study" label="Lý do dài hạn" required={false}>
                {(field) => <CheckField {...field}>Đi học tập trung</CheckField>}
              </FormField>
            </>
          ) : (
            <DateIn form={form} name="movedOn" label="Ngày chuyển công tác, nơi cư trú" />
          )}
          <DateIn form={form} name="presentedOn" label="Ngày nộp giấy ở nơi đến (theo phiếu báo)" />
          <DateIn form={form} name="fileSentOn" label="Ngày gửi hồ sơ" />
          <TextIn form={form} name="why" label="Lý do" />
          <FormField form={form} name="underInspection" label="Kiểm tra, khiếu nại" required={false}>
            {(field) => (
              <CheckField {...field}>Đang bị kiểm tra hoặc có khiếu nại, tố cáo chưa giải quyết</CheckField>
            )}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
