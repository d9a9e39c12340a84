import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import type { CaseDetail } from '../../shared/inspections/cases-contract.ts'
import { type CaseAct, caseActLabels } from '../../shared/inspections/phases.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { optionalText } from '../../shared/vocabulary/short-text.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const dayLabels: Record<CaseAct, string> = {
  begin: 'Ngày tiến hành',
  conclude: 'Ngày kết luận',
  hand_over: 'Ngày chuyển',
  step_back: '',
}

/** The steps that are open to the case now. */
export function CaseActs({ it }: { readonly it: CaseDetail }) {
  const [act, setAct] = useState<CaseAct | null>(null)
  const close = (): void => setAct(null)
  return (
    <div className="row case-acts">
      {it.acts.map((each, index) => (
        <Button
          key={each}
          {...(index === 0 && each !== 'step_back' && { type: 'primary' as const })}
          onClick={() => setAct(each)}
        >
          {caseActLabels[each]}
        </Button>
      ))}
      {act === 'step_back' && <StepBack it={it} close={close} />}
      {act !== null && act !== 'step_back' && <Step it={it} act={act} close={close} />}
    </div>
  )
}

interface StepProps {
  readonly it: CaseDetail
  readonly close: () => void
}

function StepBack({ it, close }: StepProps) {
  const go = useMutation(rpc.inspections.act.mutationOptions())
  return (
    <ConfirmAct
      title="Trở lại bước trước"
      verb="Trở lại"
      destructive={false}
      act={() => go.mutateAsync({ id: it.id, version: it.version, act: 'step_back', on: null })}
      close={close}
    >
      Ngày của bước đang ghi sẽ được bỏ; đối tượng, văn bản, khuyết điểm vẫn giữ nguyên.
    </ConfirmAct>
  )
}

function Step({ it, act, close }: StepProps & { readonly act: Exclude<CaseAct, 'step_back'> }) {
  const go = useMutation(rpc.inspections.act.mutationOptions())
  const schema = z.object({
    on: partialDateSchema.nullable().refine((on) => on !== null, 'Cần ghi ngày'),
    to:
      act === 'hand_over'
        ? optionalText(200).refine((to) => to !== null, 'Ghi cơ quan nhận vụ việc')
        : optionalText(200),
    conclusion: optionalText(4000),
  })
  return (
    <ActForm
      title={caseActLabels[act]}
      verb="Ghi"
      schema={schema}
      initial={{ on: null, to: null, conclusion: it.fields.conclusion }}
      act={(values) => go.mutateAsync({ id: it.id, version: it.version, act, ...values })}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="on"
            label={dayLabels[act]}
            required
            {...(act === 'conclude' && {
              hint: 'Mỗi đối tượng cần có kết luận trước, ghi ở “Đối tượng, kết luận”.',
            })}
          >
            {(field) => <PartialDateField {...field} />}
          </FormField>
          {act === 'hand_over' && (
            <FormField form={form} name="to" label="Cơ quan nhận vụ việc" required>
              {(field) => <TextField {...field} maxLength={200} />}
            </FormField>
          )}
          {act === 'conclude' && (
            <FormField form={form} name="conclusion" label="Kết luận, theo lời văn bản">
              {(field) => <NoteField {...field} maxLength={4000} />}
            </FormField>
          )}
        </>
      )}
    </ActForm>
  )
}
