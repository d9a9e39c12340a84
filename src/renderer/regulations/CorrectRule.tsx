import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { PackOverview } from '../../shared/regulations/contract.ts'
import { dayTypeSchema, type Rule } from '../../shared/regulations/pack.ts'
import { ruleKinds } from '../../shared/regulations/rule-kinds.ts'
import { isFixed, type ReadValue, readValue, valueText } from '../../shared/regulations/value-text.ts'
import {
  choicesOf,
  countedWord,
  dayTypeWords,
  ruleWords,
  startWords,
} from '../../shared/regulations/words.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, NoteField, TextField } from '../form/fields.tsx'
import { SelectField } from '../form/pickers.tsx'
import { useEras } from './use-eras.ts'

interface CorrectRuleProps {
  readonly versionId: number
  readonly rule: Rule
  readonly packs: readonly PackOverview[]
  readonly close: () => void
}

const dayTypes = (['working', 'calendar'] as const).map((value) => ({ value, label: dayTypeWords[value] }))
const flags = [
  { value: 'true', label: 'Có' },
  { value: 'false', label: 'Không' },
] as const

/** Another value, way of counting or source for one rule; a new version, never an edit. */
export function CorrectRule({ versionId, rule, packs, close }: CorrectRuleProps) {
  // the events from which some era counts this rule: the program can count from no other
  const starts = useEras(packs, rule.key).map((each) => each?.clock_start ?? null)
  const clockStarts = [...new Set([rule.clock_start, ...starts])].filter((start) => start !== null)
  const correct = useMutation(rpc.regulations.correct.mutationOptions())
  const schema = z.object({
    value: z.string().superRefine((text, context) => {
      const read = valueTyped(rule, text)
      if ('problem' in read) context.addIssue(read.problem)
    }),
    dayType: dayTypeSchema.nullable(),
    clockStart: z.string().nullable(),
    sourceDoc: z.string().trim().min(1, 'Cần ghi số, ký hiệu văn bản').max(200),
    sourceClause: z.string().trim().max(200),
    note: z.string().trim().max(500).nullable(),
    reason: z.string().trim().min(3, 'Cần ghi rõ lý do (ít nhất 3 chữ).').max(500),
  })
  const kind = ruleKinds[rule.key]
  return (
    <ActForm
      title={`Sửa: ${rule.label}`}
      verb="Ghi bản mới"
      schema={schema}
      initial={{
        value: valueText(rule),
        dayType: rule.day_type,
        clockStart: rule.clock_start,
        sourceDoc: rule.source_doc,
        sourceClause: rule.source_clause === '—' ? '' : rule.source_clause,
        note: rule.note,
        reason: '',
      }}
      act={async ({ value, ...rest }) => {
        const read = valueTyped(rule, value)
        if ('problem' in read) return
        await correct.mutateAsync({ versionId, key: rule.key, correction: { ...rest, value: read.value } })
      }}
      close={close}
    >
      {(form) => (
        <>
          {isFixed(rule.key) ? (
            <p>
              Giá trị: <strong>{ruleWords(rule)}</strong>
            </p>
          ) : (
            <FormField form={form} name="value" label={valueLabel(rule)} required={kind !== 'unknown'}>
              {(field) =>
                kind === 'choice' ? (
                  <SelectField {...field} options={choicesOf(rule.key)} />
                ) : kind === 'flag' ? (
                  <ChoiceField {...field} value={field.value === 'true' ? 'true' : 'false'} options={flags} />
                ) : (
                  <TextField {...field} maxLength={400} />
                )
              }
            </FormField>
          )}
          {rule.day_type !== null && rule.day_type !== 'month' && (
            <FormField form={form} name="dayType" label="Cách tính ngày" required={false}>
              {(field) => (
                <ChoiceField
                  {...field}
                  value={field.value === 'month' ? null : field.value}
                  options={dayTypes}
                />
              )}
            </FormField>
          )}
          {clockStarts.length > 1 && (
            <FormField form={form} name="clockStart" label="Tính kể từ" required={false}>
              {(field) => (
                <SelectField
                  {...field}
                  options={clockStarts.map((value) => ({ value, label: startWords(value) }))}
                />
              )}
            </FormField>
          )}
          <FormField form={form} name="sourceDoc" label="Văn bản" hint="Ví dụ: 208-QĐ/TW">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="sourceClause" label="Điểm, khoản, điều">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="note" label="Ghi chú">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
          <FormField
            form={form}
            name="reason"
            label="Lý do sửa"
            hint="Thành một bản mới, coi là đã xác nhận. Hồ sơ đang làm vẫn theo bản cũ."
          >
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}

/** What stands in the field; a list of the program's own words stays as it is. */
function valueTyped(rule: Rule, text: string): ReadValue {
  return isFixed(rule.key) ? { value: rule.value } : readValue(rule.key, text)
}

function valueLabel({ key, unit, day_type }: Rule): string {
  const words = day_type === 'month' ? 'tháng' : day_type === null ? countedWord(key, unit) : 'ngày'
  return words === '' ? 'Giá trị' : `Giá trị (${words})`
}
