import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { partyRecordLabels, partyRecordSchema } from '../../shared/membership/fields.ts'
import { partyRecordProblems } from '../../shared/membership/record-rules.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { FormField, FormSection } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { useMay } from '../frame/session.ts'

const dates = [
  'decisionOn',
  'ceremonyOn',
  'officialOn',
  'officialDecisionOn',
  'firstDecisionOn',
  'cardIssuedOn',
] as const

interface PartyRecordFormProps {
  readonly member: MemberDetail
  readonly reload: () => void
}

/** Decision, ceremony, recognition, card and file number of a member. */
export function PartyRecordForm({ member, reload }: PartyRecordFormProps) {
  const may = useMay()
  const [shown, setShown] = useState<string | null>(null)
  const save = useMutation(rpc.membership.saveRecord.mutationOptions())
  const reveal = useMutation(rpc.membership.revealCard.mutationOptions())
  const form = useRecordForm({
    name: `party-record:${member.personId}`,
    schema: partyRecordSchema,
    // masked until asked for, so the form begins without it and sends it only when it was typed
    initial: { ...member.fields, cardNumber: shown },
    check: (values) => partyRecordProblems(values, today()),
    readOnly: !may.write,
    save: async (_values, changed, reason: string | null = null) => {
      await save.mutateAsync({ personId: member.personId, version: member.version, fields: changed, reason })
      if ('cardNumber' in changed) setShown(null)
    },
  })
  const show = (): void =>
    reveal.mutate(
      { personId: member.personId },
      {
        onSuccess: ({ cardNumber }) => {
          setShown(cardNumber)
          form.set('cardNumber', cardNumber)
        },
      },
    )
  const cardHint = reveal.isError ? (
    explainError(reveal.error)
  ) : member.cardMasked === null || shown !== null ? undefined : (
    <span className="row">
      Đã ghi: <span className="figures">{member.cardMasked}</span>
      <Button size="small" loading={reveal.isPending} onClick={show}>
        Hiện số
      </Button>
      <span>Lần xem được ghi vào nhật ký.</span>
    </span>
  )
  const text = (
    name: 'decisionNumber' | 'officialNumber' | 'introducers' | 'admittedAt' | 'cardIssuedBy' | 'fileNumber',
  ) => (
    <FormField form={form} name={name} label={partyRecordLabels[name]}>
      {(field) => <TextField {...field} />}
    </FormField>
  )
  const date = (name: (typeof dates)[number]) => (
    <FormField form={form} name={name} label={partyRecordLabels[name]}>
      {(field) => <PartialDateField {...field} />}
    </FormField>
  )
  return (
    <RecordForm form={form} label={`Hồ sơ đảng viên ${member.fullName}`} reload={reload}>
      <FormSection title="Kết nạp" letter="K">
        {date('decisionOn')}
        {text('decisionNumber')}
        {date('ceremonyOn')}
        {text('admittedAt')}
        {text('introducers')}
        {date('firstDecisionOn')}
      </FormSection>
      <FormSection title="Công nhận chính thức" letter="C">
        {date('officialOn')}
        {text('officialNumber')}
        {date('officialDecisionOn')}
      </FormSection>
      <FormSection title="Thẻ, hồ sơ" letter="T">
        <FormField form={form} name="cardNumber" label={partyRecordLabels.cardNumber} hint={cardHint}>
          {(field) => <TextField {...field} maxLength={12} />}
        </FormField>
        {date('cardIssuedOn')}
        {text('cardIssuedBy')}
        {text('fileNumber')}
        <FormField form={form} name="note" label={partyRecordLabels.note}>
          {(field) => <NoteField {...field} />}
        </FormField>
      </FormSection>
    </RecordForm>
  )
}
