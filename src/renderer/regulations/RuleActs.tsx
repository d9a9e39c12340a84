import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { PackOverview } from '../../shared/regulations/contract.ts'
import type { Rule } from '../../shared/regulations/pack.ts'
import { ruleWords } from '../../shared/regulations/words.ts'
import { formatDay, isDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { type PartialDate, partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const reason = z.string().trim().min(3, 'Cần ghi rõ lý do (ít nhất 3 chữ).').max(500)
const reasonSchema = z.object({ reason })

interface ConfirmRulesProps {
  readonly versionId: number
  readonly rules: readonly Rule[]
  readonly close: () => void
}

/** Values that were compared with the text and are right. */
export function ConfirmRules({ versionId, rules, close }: ConfirmRulesProps) {
  const confirm = useMutation(rpc.regulations.confirm.mutationOptions())
  const [only] = rules
  return (
    <ActForm
      title={
        rules.length === 1 && only !== undefined
          ? `Xác nhận: ${only.label}`
          : `Xác nhận ${formatCount(rules.length)} giá trị`
      }
      verb="Xác nhận"
      schema={reasonSchema}
      initial={{ reason: '' }}
      act={(values) => confirm.mutateAsync({ versionId, keys: rules.map(({ key }) => key), ...values })}
      close={close}
    >
      {(form) => (
        <>
          <ul className="rule-list">
            {rules.map((rule) => (
              <li key={rule.key}>
                {rule.label}: <strong>{ruleWords(rule)}</strong>
              </li>
            ))}
          </ul>
          <FormField
            form={form}
            name="reason"
            label="Đã đối chiếu với văn bản nào, ai xác nhận"
            hint="Thành một bản mới. Hồ sơ đang làm vẫn theo bản cũ."
          >
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}

interface FirstDayProps {
  readonly pack: PackOverview
  readonly close: () => void
}

const daySchema = z.object({
  from: partialDateSchema
    .nullable()
    .refine((day): boolean => isDay(day), 'Ghi đủ ngày, tháng, năm, ví dụ 01/10/2026'),
  reason,
})

/** Communes changed over on different days: the office's own first day of an era. */
export function FirstDay({ pack, close }: FirstDayProps) {
  const set = useMutation(rpc.regulations.setFirstDay.mutationOptions())
  const from: PartialDate | null = null
  const now = pack.versions[0]?.from
  return (
    <ActForm
      title={`Ngày bắt đầu áp dụng: ${pack.name}`}
      verb="Ghi ngày áp dụng"
      schema={daySchema}
      initial={{ from, reason: '' }}
      act={async (values) => {
        if (isDay(values.from))
          await set.mutateAsync({ pack: pack.pack, from: values.from, reason: values.reason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="from"
            label="Xã áp dụng từ ngày"
            required
            hint={`${now === undefined ? '' : `Đang ghi ${formatDay(now)}. `}Thời kỳ trước kết thúc vào ngày hôm trước.`}
          >
            {(field) => <PartialDateField {...field} latestYear={2100} />}
          </FormField>
          <FormField
            form={form}
            name="reason"
            label="Lý do"
            hint="Ví dụ: số, ngày của đề án hoặc quyết định chuyển đổi."
          >
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
