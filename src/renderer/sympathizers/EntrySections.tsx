import { FormField, FormSection } from '../form/FormField.tsx'
import { CheckField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { PersonPicker } from '../form/pickers.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import type { EntryValues } from './entry-form.ts'

interface EntrySectionsProps {
  readonly form: RecordFormState<EntryValues>
}

/** One or two official members whom the cell assigns from the beginning. */
export function HelperSection({ form }: EntrySectionsProps) {
  const named = form.values.helperPersonId !== null
  return (
    <FormSection title="Đảng viên được phân công giúp đỡ" letter="G">
      <FormField form={form} name="helperPersonId" label="Đảng viên giúp đỡ" required={false}>
        {(field) => <PersonPicker onlyMembers {...field} />}
      </FormField>
      {named && (
        <>
          <FormField form={form} name="secondHelperId" label="Đảng viên thứ hai" required={false}>
            {(field) => <PersonPicker onlyMembers {...field} />}
          </FormField>
          <FormField
            form={form}
            name="helpedSince"
            label="Phân công từ ngày"
            hint="Để trống thì lấy ngày công nhận hoặc ngày đưa vào theo dõi."
          >
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField
            form={form}
            name="helperResolution"
            label="Số nghị quyết phân công"
            hint="Để trống thì lấy số nghị quyết công nhận."
            width={20}
          >
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
        </>
      )}
    </FormSection>
  )
}

/** Somebody who was followed elsewhere before, and the papers that came along. */
export function ArrivalSection({ form }: EntrySectionsProps) {
  return (
    <FormSection title="Nơi trước" letter="E">
      <FormField form={form} name="arrived" label="Từ nơi khác" required={false}>
        {(field) => <CheckField {...field}>Chuyển đến khi đang được giúp đỡ, xem xét kết nạp</CheckField>}
      </FormField>
      {form.values.arrived && (
        <>
          <FormField form={form} name="arrivedFrom" label="Chuyển đến từ (đảng ủy, xã, đơn vị)" required>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField
            form={form}
            name="considerationNumber"
            label="Số giấy chứng nhận đang được giúp đỡ, xem xét kết nạp"
            width={20}
          >
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="considerationOn" label="Ngày giấy chứng nhận">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField
            form={form}
            name="awarenessNumber"
            label="Số giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng"
            hint="Còn giá trị thì không phải học lại."
            width={20}
          >
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="awarenessIssuedOn" label="Ngày cấp giấy chứng nhận lớp">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="awarenessIssuer" label="Nơi cấp giấy chứng nhận lớp">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
        </>
      )}
    </FormSection>
  )
}
