import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { relationLabels, waivedLabels, waivedSchema } from '../../shared/admissions/fields.ts'
import { checkAnswerSchema, checkFieldsSchema } from '../../shared/admissions/inputs.ts'
import { textSchema } from '../../shared/admissions/texts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { optionsOf } from './words.ts'

type Check = DossierDetail['checks'][number]

interface CheckActProps {
  readonly dossier: DossierDetail
  readonly check: Check
  readonly close: () => void
}

/** Whom to check, and where it is asked. */
export function CheckAct({ dossier, check, close }: Omit<CheckActProps, 'check'> & { check: Check | null }) {
  const add = useMutation(rpc.admissions.addChecks.mutationOptions())
  const change = useMutation(rpc.admissions.changeCheck.mutationOptions())
  const { id, version } = dossier
  return (
    <ActForm
      title={check === null ? 'Thêm người phải thẩm tra' : `Sửa thẩm tra ${check.subject}`}
      verb="Ghi"
      schema={checkFieldsSchema}
      initial={{
        subject: check?.subject ?? '',
        relation: check?.relation ?? 'candidate',
        place: check?.place ?? null,
        abroad: check?.abroad ?? false,
        sentOn: check?.sentOn ?? null,
        receivedOn: check?.receivedOn ?? null,
      }}
      act={(values, passReason) =>
        check === null
          ? add.mutateAsync({ id, version, checks: [values], passReason })
          : change.mutateAsync({ id, version, checkId: check.id, check: values, passReason })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="subject" label="Họ tên người được thẩm tra">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="relation" label="Quan hệ">
            {(field) => <SelectField {...field} options={optionsOf(relationLabels)} />}
          </FormField>
          <FormField form={form} name="place" label="Nơi thẩm tra">
            {(field) => <TextField {...field} maxLength={300} />}
          </FormField>
          <FormField form={form} name="abroad" label="Ở nước ngoài">
            {(field) => <CheckField {...field}>Thẩm tra ngoài nước</CheckField>}
          </FormField>
          <FormField form={form} name="sentOn" label="Ngày gửi">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField
            form={form}
            name="receivedOn"
            label="Ngày nơi thẩm tra nhận được"
            hint="Hạn trả lời tính từ ngày này; để trống thì tính từ ngày gửi."
          >
            {(field) => <PartialDateField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}

export function AnswerCheck({ dossier, check, close }: CheckActProps) {
  const answer = useMutation(rpc.admissions.answerCheck.mutationOptions())
  const { id, version } = dossier
  return (
    <ActForm
      title={`Trả lời thẩm tra ${check.subject}`}
      verb="Ghi"
      schema={checkAnswerSchema}
      initial={{ answeredOn: check.answeredOn, number: check.number, result: check.result }}
      act={(values, passReason) =>
        answer.mutateAsync({ id, version, checkId: check.id, answer: values, passReason })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="answeredOn" label="Ngày trả lời">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="number" label="Số văn bản">
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="result" label="Kết quả">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}

const waiving = z.object({ waived: waivedSchema.nullable(), note: textSchema(500) })

export function WaiveCheck({ dossier, check, close }: CheckActProps) {
  const waive = useMutation(rpc.admissions.waiveCheck.mutationOptions())
  const { id, version } = dossier
  return (
    <ActForm
      title={`Miễn thẩm tra ${check.subject}`}
      verb="Ghi"
      schema={waiving}
      initial={{ waived: check.waived ?? 'member_relative', note: check.waivedNote }}
      act={(values, passReason) =>
        waive.mutateAsync({ id, version, checkId: check.id, ...values, passReason })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="waived" label="Lý do không phải thẩm tra">
            {(field) => <SelectField {...field} options={optionsOf(waivedLabels)} />}
          </FormField>
          <FormField form={form} name="note" label="Nói rõ">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
