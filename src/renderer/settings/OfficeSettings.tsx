import { useQuery, useQueryClient } from '@tanstack/react-query'
import { InputNumber, Select, Skeleton } from 'antd'
import type { OfficeSettings } from '../../shared/settings/contract.ts'
import { formatFraction } from '../../shared/vocabulary/fraction.ts'
import { client, rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { FormField, FormSection } from '../form/FormField.tsx'
import { controlProps } from '../form/field.ts'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { useMay } from '../frame/session.ts'
import { fromForm, officeFormSchema, roundingLabels, toForm } from './office-form.ts'

/** Names of bodies, signers, rounding: everything that is printed and differs between offices. */
export function OfficeSettingsPart() {
  const office = useQuery(rpc.settings.office.queryOptions())
  if (office.isError) return <ProblemBox error={office.error} retry={() => void office.refetch()} />
  return office.data === undefined ? <Skeleton active /> : <OfficeForm office={office.data} />
}

const spellings = [
  { value: 'ỦY', label: 'ĐẢNG ỦY' },
  { value: 'UỶ', label: 'ĐẢNG UỶ' },
] as const
const modes = Object.entries(roundingLabels).map(([value, label]) => ({ value, label }))
const example = { numerator: 1345, denominator: 1400 }

function OfficeForm({ office }: { office: OfficeSettings }) {
  const may = useMay()
  const queries = useQueryClient()
  const form = useRecordForm({
    name: 'settings:office',
    schema: officeFormSchema,
    initial: toForm(office),
    readOnly: !may.administer,
    save: (values) => client.settings.saveOffice(fromForm(values)),
    onSaved: () => void queries.invalidateQueries(),
  })
  const { decimals, mode } = form.values
  return (
    <RecordForm form={form} label="Cài đặt của cơ quan">
      <FormSection title="Cơ quan" letter="C">
        <FormField form={form} name="commune" label="Tên đảng ủy">
          {(field) => <TextField {...field} maxLength={120} />}
        </FormField>
        <FormField form={form} name="superior" label="Cấp ủy cấp trên">
          {(field) => <TextField {...field} maxLength={120} />}
        </FormField>
        <FormField
          form={form}
          name="place"
          label="Địa danh ghi trước ngày tháng"
          hint="Ví dụ: Mường Cai, ngày … tháng … năm …"
        >
          {(field) => <TextField {...field} maxLength={60} />}
        </FormField>
        <FormField form={form} name="committeeSpelling" label="Cách viết trên văn bản" required={false}>
          {(field) => <ChoiceField {...field} options={spellings} />}
        </FormField>
      </FormSection>
      <FormSection title="Ký tên" letter="K">
        <FormField form={form} name="authority" label="Thẩm quyền ký" hint="Ví dụ: T/M BAN THƯỜNG VỤ">
          {(field) => <TextField {...field} maxLength={80} />}
        </FormField>
        <FormField form={form} name="position" label="Chức vụ người ký">
          {(field) => <TextField {...field} maxLength={80} />}
        </FormField>
        <FormField form={form} name="name" label="Họ và tên người ký">
          {(field) => <TextField {...field} maxLength={80} />}
        </FormField>
        <FormField form={form} name="preparer" label="Người lập biểu">
          {(field) => <TextField {...field} maxLength={80} />}
        </FormField>
      </FormSection>
      <FormSection title="Tỷ lệ phần trăm" letter="T">
        <FormField form={form} name="decimals" label="Số chữ số thập phân" width={12} required={false}>
          {(field) => (
            <InputNumber
              {...controlProps(field)}
              value={field.value}
              min={0}
              max={6}
              precision={0}
              onChange={(value) => field.onChange(value ?? 0)}
            />
          )}
        </FormField>
        <FormField
          form={form}
          name="mode"
          label="Cách làm tròn"
          required={false}
          width={22}
          hint={`Ví dụ: ${formatFraction(example, { decimals, mode })}`}
        >
          {(field) => (
            <Select
              {...controlProps(field)}
              className="picker"
              value={field.value}
              options={modes}
              onChange={field.onChange}
            />
          )}
        </FormField>
      </FormSection>
    </RecordForm>
  )
}
