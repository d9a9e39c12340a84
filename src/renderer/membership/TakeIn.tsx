import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { neededDate, takeInSchema } from '../../shared/membership/acts.ts'
import { transferScopeSchema } from '../../shared/membership/fields.ts'
import { scopeLabels } from '../../shared/membership/words.ts'
import { standingSchema } from '../../shared/people/contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, ChoiceField } from '../form/fields.tsx'
import { CellPicker, PersonPicker } from '../form/pickers.tsx'
import { standingLabels } from '../people/words.ts'
import { DateIn, TextIn } from './act-fields.tsx'

const schema = takeInSchema.omit({ who: true, reason: true, note: true, cellId: true }).extend({
  personId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn người. Chưa có trong sổ thì nhập ở mục Người trước.'),
  cellId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn chi bộ.'),
  presentedOn: neededDate('Cần ghi ngày nộp giấy.'),
})

const manners = [
  { value: 'official', label: 'Chính thức' },
  { value: 'temporary', label: 'Tạm thời' },
] as const
const scopes = transferScopeSchema.options.map((value) => ({ value, label: scopeLabels[value] }))
const standings = standingSchema.options.map((value) => ({ value, label: standingLabels[value] }))

interface TakeInProps {
  readonly close: () => void
}

/** A member arrives from elsewhere with the paper. */
export function TakeIn({ close }: TakeInProps) {
  const take = useMutation(rpc.membership.takeIn.mutationOptions())
  return (
    <ActForm
      title="Tiếp nhận đảng viên chuyển đến"
      verb="Tiếp nhận"
      schema={schema}
      initial={{
        personId: null,
        cellId: null,
        standing: 'official',
        manner: 'official',
        scope: 'province',
        place: null,
        paperNumber: null,
        paperOn: null,
        presentedOn: null,
        movedOn: null,
        fileReceivedOn: null,
        untilOn: null,
        study: false,
        why: null,
      }}
      act={async ({ personId, cellId, presentedOn, ...values }, reason: string | null = null) => {
        if (personId !== null && cellId !== null && presentedOn !== null)
          await take.mutateAsync({ ...values, who: { personId }, cellId, presentedOn, note: null, reason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="personId" label="Người" required>
            {(field) => <PersonPicker {...field} />}
          </FormField>
          <FormField form={form} name="cellId" label="Chi bộ" required>
            {(field) => <CellPicker {...field} />}
          </FormField>
          <FormField form={form} name="standing" label="Tư cách" required={false}>
            {(field) => <ChoiceField {...field} options={standings} />}
          </FormField>
          <FormField form={form} name="manner" label="Hình thức" required={false}>
            {(field) => <ChoiceField {...field} options={manners} />}
          </FormField>
          <FormField form={form} name="scope" label="Chuyển từ" required={false}>
            {(field) => <ChoiceField {...field} options={scopes} />}
          </FormField>
          <TextIn form={form} name="place" label="Nơi đi" />
          <TextIn form={form} name="paperNumber" label="Số giấy giới thiệu" />
          <DateIn form={form} name="paperOn" label="Ngày trên giấy giới thiệu" />
          <DateIn
            form={form}
            name="presentedOn"
            label="Ngày nộp giấy tại chi bộ"
            hint={form.values.manner === 'official' ? 'Tính là đảng viên của chi bộ từ ngày này.' : undefined}
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
          <DateIn form={form} name="fileReceivedOn" label="Ngày nhận hồ sơ" />
        </>
      )}
    </ActForm>
  )
}
