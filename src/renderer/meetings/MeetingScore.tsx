import { Button } from 'antd'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { meetingFieldLabels } from '../../shared/meetings/fields.ts'
import { meetingGradeLabels, meetingPartLabels, meetingParts } from '../../shared/meetings/parts.ts'
import { FormField } from '../form/FormField.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { writtenNumber } from '../form/typed-number.ts'
import type { RecordFormState } from '../form/use-record-form.ts'
import { type MeetingFormValues, sumOfParts } from './meeting-form.ts'

interface MeetingScoreProps {
  readonly form: RecordFormState<MeetingFormValues>
  readonly meeting: MeetingDetail
}

/** The eight parts with their greatest points, what the bands suggest, and the whole. */
export function MeetingScore({ form, meeting }: MeetingScoreProps) {
  const { total, whole } = sumOfParts(form.values)
  const { grade, greatest, suggestions, fields } = meeting
  return (
    <>
      <div className="stack">
        {meetingParts.map((part) => {
          const suggestion = suggestions.find((each) => each.part === part)
          const points = suggestion?.points ?? null
          return (
            <FormField
              key={part}
              form={form}
              name={part}
              label={`${meetingPartLabels[part]} (tối đa ${writtenNumber(greatest[part])})`}
              required={false}
              {...(suggestion && {
                hint: (
                  <>
                    {suggestion.why}
                    {points !== null && ` Gợi ý ${writtenNumber(points)} điểm.`}
                    {points !== null && !form.readOnly && form.values[part] !== points && (
                      <>
                        {' '}
                        <Button size="small" onClick={() => form.set(part, points)}>
                          Lấy {writtenNumber(points)} điểm
                        </Button>
                      </>
                    )}
                  </>
                ),
              })}
            >
              {(field) => <NumberField {...field} decimals />}
            </FormField>
          )
        })}
      </div>
      {whole ? (
        <p>
          Tổng <strong className="figures">{writtenNumber(total)}</strong> điểm
          {grade !== null && fields.score === total && `, mức ${meetingGradeLabels[grade]}`}.
        </p>
      ) : (
        <FormField
          form={form}
          name="score"
          label={meetingFieldLabels.score}
          hint={
            grade === null
              ? 'Ghi đủ tám phần thì điểm là tổng các phần; chỉ biết tổng điểm thì ghi ở đây.'
              : `Mức ${meetingGradeLabels[grade]}. Ghi đủ tám phần thì điểm là tổng các phần.`
          }
        >
          {(field) => <NumberField {...field} decimals />}
        </FormField>
      )}
    </>
  )
}
