import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { DossierBallot, DossierDetail } from '../../shared/admissions/detail.ts'
import {
  type Body,
  bodyLabels,
  type Purpose,
  purposeLabels,
  voteMethodLabels,
} from '../../shared/admissions/fields.ts'
import { ballotFieldsSchema } from '../../shared/admissions/inputs.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import { requiredDate } from './required-date.ts'
import { VotersHint } from './VotersHint.tsx'
import { optionsOf } from './words.ts'

export interface WantedBallot {
  readonly purpose: Purpose
  readonly body: Body
  /** The round to correct; null for a new one. */
  readonly ballot: DossierBallot | null
}

const count = z.int('Ghi một số nguyên.').min(0).max(9999).nullable()
const counts = {
  members: count,
  awayTemporarily: count,
  exemptAbsent: count,
  suspended: count,
  prosecuted: count,
  excusedAbsent: count,
  inFavour: count,
  against: count,
  invalid: count,
}
const schema = ballotFieldsSchema
  .omit({ purpose: true, body: true })
  .extend({ ...counts, heldOn: requiredDate })

type Count = keyof typeof counts

const absences: readonly { readonly name: Count; readonly label: string; readonly cellOnly: boolean }[] = [
  { name: 'awayTemporarily', label: 'Chuyển sinh hoạt tạm thời đi nơi khác', cellOnly: false },
  { name: 'exemptAbsent', label: 'Được miễn sinh hoạt, không dự', cellOnly: true },
  { name: 'suspended', label: 'Bị đình chỉ sinh hoạt', cellOnly: false },
  { name: 'prosecuted', label: 'Bị khởi tố, truy tố, tạm giam', cellOnly: false },
  { name: 'excusedAbsent', label: 'Vắng cả buổi có lý do được đồng ý', cellOnly: true },
]
const votes: readonly { readonly name: Count; readonly label: string }[] = [
  { name: 'inFavour', label: 'Tán thành' },
  { name: 'against', label: 'Không tán thành' },
  { name: 'invalid', label: 'Phiếu không hợp lệ' },
]

interface BallotActProps {
  readonly dossier: DossierDetail
  readonly wanted: WantedBallot
  readonly close: () => void
}

/** One round of one body. Who does not count is taken off the denominator (294-QĐ/TW 9.3.2, 9.3.3), and the sum stands below. */
export function BallotAct({ dossier, wanted, close }: BallotActProps) {
  const record = useMutation(rpc.admissions.recordBallot.mutationOptions())
  const { purpose, body, ballot } = wanted
  const cell = body === 'cell'
  return (
    <ActForm
      title={`${bodyLabels[body]}: ${purposeLabels[purpose].toLocaleLowerCase('vi')}`}
      verb="Ghi kết quả"
      schema={schema}
      initial={{
        heldOn: ballot?.heldOn ?? null,
        resolutionNumber: ballot?.resolutionNumber ?? null,
        method: ballot?.method ?? null,
        members: ballot?.members ?? null,
        awayTemporarily: ballot?.awayTemporarily ?? null,
        exemptAbsent: ballot?.exemptAbsent ?? null,
        suspended: ballot?.suspended ?? null,
        prosecuted: ballot?.prosecuted ?? null,
        excusedAbsent: ballot?.excusedAbsent ?? null,
        inFavour: ballot?.inFavour ?? null,
        against: ballot?.against ?? null,
        invalid: ballot?.invalid ?? null,
        note: ballot?.note ?? null,
      }}
      act={async ({ heldOn, resolutionNumber, method, note, ...typed }, passReason) => {
        if (heldOn === null) return
        const { id, version } = dossier
        await record.mutateAsync({
          id,
          version,
          ballotId: ballot?.id ?? null,
          ballot: { purpose, body, heldOn, resolutionNumber, method, note, ...whole(typed) },
          passReason,
        })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="heldOn" label="Ngày họp" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="resolutionNumber" label="Số nghị quyết">
            {(field) => <TextField {...field} maxLength={100} placeholder="ví dụ 12-NQ/CB" />}
          </FormField>
          <FormField form={form} name="method" label="Cách biểu quyết">
            {(field) => <ChoiceField {...field} options={optionsOf(voteMethodLabels)} />}
          </FormField>
          <FormField
            form={form}
            name="members"
            label={cell ? 'Tổng số đảng viên chính thức' : 'Tổng số ủy viên đương nhiệm'}
            required
          >
            {(field) => <NumberField {...field} />}
          </FormField>
          {cell && <VotersHint form={form} cellId={dossier.cellId} />}
          <div className="dossier-counts">
            {absences
              .filter(({ cellOnly }) => cell || !cellOnly)
              .map(({ name, label }) => (
                <FormField key={name} form={form} name={name} label={label}>
                  {(field) => <NumberField {...field} />}
                </FormField>
              ))}
          </div>
          <p className="quiet" aria-live="polite">
            Số người tính biểu quyết: <strong className="figures">{entitledOf(form)}</strong>
          </p>
          <div className="dossier-counts">
            {votes.map(({ name, label }) => (
              <FormField key={name} form={form} name={name} label={label}>
                {(field) => <NumberField {...field} />}
              </FormField>
            ))}
          </div>
          <FormField form={form} name="note" label="Ghi chú">
            {(field) => <TextField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}

/** A blank is none. */
function whole(typed: Readonly<Record<Count, number | null>>): Record<Count, number> {
  const value = (name: Count): number => typed[name] ?? 0
  return {
    members: value('members'),
    awayTemporarily: value('awayTemporarily'),
    exemptAbsent: value('exemptAbsent'),
    suspended: value('suspended'),
    prosecuted: value('prosecuted'),
    excusedAbsent: value('excusedAbsent'),
    inFavour: value('inFavour'),
    against: value('against'),
    invalid: value('invalid'),
  }
}

function entitledOf({ values }: Pick<RecordFormState<Record<Count, number | null>>, 'values'>): number {
  return absences.reduce((left, { name }) => left - (values[name] ?? 0), values.members ?? 0)
}
