import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { daySchema, formatDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField } from '../form/fields.tsx'
import { blankDayAndPaper, DayAndPaperFields, dayAndPaperOf, dayAndPaperSchema } from './PaperFields.tsx'

const schema = dayAndPaperSchema.extend({ endLesserCommittees: z.boolean(), needsResolution: z.boolean() })

/** The switch of every cell to the one name "chi bộ", on this commune's own day; what it changes is told first. */
export function SwitchToPlain({ close }: { readonly close: () => void }) {
  const act = useMutation(rpc.cells.switchToPlain.mutationOptions())
  return (
    <ActForm
      title="Chuyển sang tên gọi chung “chi bộ” theo 208-QĐ/TW"
      verb="Chuyển"
      schema={schema}
      initial={{ endLesserCommittees: true, needsResolution: false, ...blankDayAndPaper }}
      act={(values) =>
        act.mutateAsync({
          ...dayAndPaperOf(values),
          endLesserCommittees: values.endLesserCommittees,
          needsResolution: values.needsResolution,
        })
      }
      close={close}
    >
      {(form) => (
        <>
          <p className="quiet form-note">
            Từ ngày này không còn phân biệt chi bộ cơ sở, chi bộ trực thuộc. Mỗi xã có ngày chuyển riêng. Số
            liệu trước ngày này giữ nguyên tên và cấp cũ.
          </p>
          <DayAndPaperFields form={form} />
          <FormField form={form} name="endLesserCommittees" label="Đảng bộ trung gian" required={false}>
            {(field) => (
              <CheckField {...field}>
                Kết thúc; chi bộ của các đảng bộ này về trực thuộc đảng ủy xã
              </CheckField>
            )}
          </FormField>
          <FormField form={form} name="needsResolution" label="Hồ sơ kết nạp" required={false}>
            {(field) => (
              <CheckField {...field}>
                Vẫn phải có nghị quyết của đảng ủy trước khi ban thường vụ quyết định
              </CheckField>
            )}
          </FormField>
          <Preview on={form.values.on} />
        </>
      )}
    </ActForm>
  )
}

function Preview({ on }: { readonly on: string | null }) {
  const day = daySchema.safeParse(on)
  const plan = useQuery(
    rpc.cells.switchPreview.queryOptions({ input: day.success ? { on: day.data } : skipToken }),
  )
  if (!day.success || plan.data === undefined)
    return <p className="quiet">Ghi ngày để xem những gì sẽ thay đổi.</p>
  const { cells, lesserCommittees, switchedOn } = plan.data
  const renamed = cells.filter(({ name, becomes }) => name !== becomes)
  return (
    <div>
      {switchedOn !== null && (
        <p className="state-attention">● Sổ đã ghi một lần chuyển ngày {formatDay(switchedOn)}.</p>
      )}
      <p>
        {cells.length} chi bộ chuyển sang tên gọi chung, trong đó {renamed.length} chi bộ đổi tên;{' '}
        {lesserCommittees.length} đảng bộ trung gian.
      </p>
      <ul>
        {renamed.slice(0, 8).map(({ cellId, name, becomes }) => (
          <li key={cellId}>
            {name} → {becomes}
          </li>
        ))}
        {lesserCommittees.map(({ cellId, name, cells: count }) => (
          <li key={cellId}>
            {name}: {count} chi bộ
          </li>
        ))}
      </ul>
    </div>
  )
}
