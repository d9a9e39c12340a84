import './meeting-record.css'
import { useMutation } from '@tanstack/react-query'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { meetingFieldLabels as labels } from '../../shared/meetings/fields.ts'
import { expectedOf, footingProblem } from '../../shared/meetings/rules.ts'
import { rpc } from '../client/client.ts'
import { DayField } from '../form/DayField.tsx'
import { ExceptionList } from '../form/ExceptionList.tsx'
import { FormField, FormSection } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { useMay } from '../frame/session.ts'
import { MeetingScore } from './MeetingScore.tsx'
import { fieldsOfForm, formValuesOf, meetingFormSchema } from './meeting-form.ts'

const numbers = ['members', 'exempt', 'specialDuty', 'present', 'excused', 'unexcused'] as const

interface MeetingFormProps {
  readonly meeting: MeetingDetail
  readonly reload: () => void
}

/** The whole record of one meeting: who came, what was done, its score, its plan. */
export function MeetingForm({ meeting, reload }: MeetingFormProps) {
  const may = useMay()
  const update = useMutation(rpc.meetings.update.mutationOptions())
  const form = useRecordForm({
    name: `meeting:${meeting.id}`,
    schema: meetingFormSchema,
    initial: formValuesOf(meeting.fields),
    readOnly: !may.write,
    save: (values, _changed, passReason) =>
      update.mutateAsync({
        id: meeting.id,
        version: meeting.version,
        fields: fieldsOfForm(values),
        passReason,
      }),
  })
  const { values } = form
  const expected = expectedOf(values)
  const footing = footingProblem(values)
  return (
    <RecordForm form={form} label={`Sinh hoạt ${meeting.cellName}`} reload={reload}>
      <FormSection title="Dự họp" letter="D">
        <FormField
          form={form}
          name="heldOn"
          label={labels.heldOn}
          hint="Chưa rõ ngày thì ghi tháng, ví dụ 11/2026."
        >
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <div className="field-row">
          {numbers.map((name) => (
            <FormField key={name} form={form} name={name} label={labels[name]}>
              {(field) => <NumberField {...field} />}
            </FormField>
          ))}
        </div>
        <p className={footing === null ? 'quiet' : 'state-attention'}>
          {footing === null
            ? expected === null
              ? 'Phải dự bằng tổng số đảng viên trừ miễn sinh hoạt, trừ đi công tác.'
              : `Phải dự ${expected}.${meeting.attendance === null || form.dirty ? '' : ` Tỷ lệ dự ${meeting.attendance}.`}`
            : `● ${footing}. Vẫn ghi được, kiểm tra lại.`}
        </p>
        <FormField form={form} name="missedReason" label={labels.missedReason}>
          {(field) => <TextField {...field} />}
        </FormField>
      </FormSection>
      <FormSection title="Nội dung" letter="N">
        <FormField form={form} name="topic" label={labels.topic}>
          {(field) => <TextField {...field} />}
        </FormField>
        <div className="field-row">
          <FormField form={form} name="resolution" label={labels.resolution}>
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="opinions" label={labels.opinions}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="minutes" label={labels.minutes}>
            {(field) => <NumberField {...field} />}
          </FormField>
        </div>
        <FormField form={form} name="previousDone" label={labels.previousDone} width={9}>
          {(field) => <NumberField {...field} />}
        </FormField>
      </FormSection>
      <FormSection title={`Chấm điểm (${meeting.packName})`} letter="C">
        <MeetingScore form={form} meeting={meeting} />
        <FormField form={form} name="scoreNote" label={labels.scoreNote}>
          {(field) => <NoteField {...field} maxLength={1000} />}
        </FormField>
      </FormSection>
      <FormSection title="Lịch dự kiến" letter="L">
        <FormField form={form} name="plannedOn" label={labels.plannedOn}>
          {(field) => <DayField {...field} latestYear={Number(meeting.month.slice(0, 4)) + 1} />}
        </FormField>
        <FormField
          form={form}
          name="plannedAt"
          label={labels.plannedAt}
          width={9}
          hint="Giờ và phút, ví dụ 19:30."
        >
          {(field) => <TextField {...field} maxLength={5} />}
        </FormField>
        <FormField form={form} name="place" label={labels.place}>
          {(field) => <TextField {...field} maxLength={200} />}
        </FormField>
        <FormField form={form} name="note" label={labels.note}>
          {(field) => <NoteField {...field} />}
        </FormField>
      </FormSection>
      <ExceptionList exceptions={meeting.exceptions} />
    </RecordForm>
  )
}
