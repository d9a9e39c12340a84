import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { type Breach, breachSchema } from '../../shared/regulations/breach.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { errorCode } from '../client/explain-error.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const schema = z.object({
  decision: z.string().trim().min(1, 'Cần ghi số quyết định.').max(120),
  decidedOn: partialDateSchema.nullable().refine((on) => on !== null, 'Cần ghi ngày quyết định.'),
  passReason: z.string().trim().max(500).nullable(),
})

const breachesSchema = z.object({ data: z.object({ breaches: z.array(breachSchema) }) })

interface DecideActProps {
  readonly year: number
  readonly ids: readonly number[]
  readonly close: () => void
  readonly onDecided: () => void
}

/** Decides what was proposed for those chosen; a breached cap is told with its source and may be passed with a reason. */
export function DecideAct({ year, ids, close, onDecided }: DecideActProps) {
  const decide = useMutation(rpc.ratings.decide.mutationOptions())
  const [breaches, setBreaches] = useState<readonly Breach[]>([])
  return (
    <ActForm
      title={`Quyết định xếp loại năm ${year}: ${ids.length} trường hợp`}
      verb={breaches.length > 0 ? 'Vẫn ghi, kèm lý do' : 'Quyết định'}
      schema={schema}
      initial={{ decision: '', decidedOn: null, passReason: null }}
      act={async ({ decision, decidedOn, passReason }) => {
        if (decidedOn === null) return
        const reason = passReason === null || passReason === '' ? null : passReason
        try {
          await decide.mutateAsync({ year, ids: [...ids], decision, decidedOn, passReason: reason })
        } catch (error) {
          const told = breachesSchema.safeParse(error)
          if (errorCode(error) === 'RULE_BREACH' && told.success) setBreaches(told.data.data.breaches)
          throw error
        }
        onDecided()
      }}
      close={close}
    >
      {(form) => (
        <>
          <p className="quiet form-note">
            Mức đã quyết định lấy theo mức chi bộ đề xuất. Trường hợp cần mức khác thì sửa ở hồ sơ của người
            đó trước.
          </p>
          {breaches.map(({ ruleKey, message, source }) => (
            <p key={ruleKey} className="state-attention">
              ▲ Chưa đúng quy định: {message} ({source}).
            </p>
          ))}
          <FormField form={form} name="decision" label="Số quyết định" required>
            {(field) => <TextField {...field} maxLength={120} placeholder="15-QĐ/ĐU" />}
          </FormField>
          <FormField form={form} name="decidedOn" label="Ngày quyết định" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          {breaches.length > 0 && (
            <FormField form={form} name="passReason" label="Lý do vẫn ghi" required>
              {(field) => <TextField {...field} maxLength={500} />}
            </FormField>
          )}
        </>
      )}
    </ActForm>
  )
}
