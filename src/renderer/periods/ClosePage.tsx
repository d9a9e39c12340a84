import './periods.css'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import * as z from 'zod'
import { daySchema } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField, FormSection } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { PeriodPicker } from '../reports/PeriodPicker.tsx'
import { type Period, periodAt, placeHolding, stepped } from '../reports/period.ts'
import '../reports/reports.css'
import { Checks } from './Checks.tsx'
import { FormsChoice } from './FormsChoice.tsx'

const schema = z.object({
  recipient: z.string().max(160),
  document: z.string().max(60),
  documentDate: daySchema.nullable(),
  passReason: z.string().max(500),
})

/** The half-year before today's: what is usually sent. */
function usualPeriod(): Period {
  const days = periodAt(stepped(placeHolding('half', today()), -1))
  return days ?? { from: today(), to: today() }
}

/** Chooses days and forms, looks at what does not hold yet, and closes. */
export default function ClosePage() {
  const navigate = useNavigate()
  const [period, setPeriod] = useState(usualPeriod)
  const [custom, setCustom] = useState(false)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const periods = useQuery(rpc.periods.list.queryOptions())
  const forms = useQuery(rpc.reports.list.queryOptions())
  const offered = (forms.data ?? []).filter(({ about }) => about === null)
  const last = periods.data?.[0]?.reports.map(({ id }) => id)
  // those of the last submission; before the first one, the balance
  const reports = (chosen ?? last ?? ['bieu-1-btctw']).filter((id) => offered.some((form) => form.id === id))
  const checks = useQuery(
    rpc.periods.check.queryOptions({
      input: { ...period, reports },
      enabled: reports.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  const close = useMutation(rpc.periods.close.mutationOptions())
  const mustPass = (checks.data ?? []).some(({ level }) => level !== 'odd')
  const form = useRecordForm({
    name: 'close-period',
    schema,
    initial: {
      recipient: periods.data?.[0]?.recipient ?? '',
      document: '',
      documentDate: null,
      passReason: '',
    },
    withoutDraft: true,
    evenUnchanged: true,
    saved: '',
    check: ({ passReason }) =>
      mustPass && passReason.trim() === ''
        ? [
            {
              field: 'passReason',
              message: 'Còn điều chưa khớp hoặc còn thiếu. Sửa cho đủ, hoặc ghi lý do vẫn chốt.',
            },
          ]
        : [],
    save: async (values) => {
      const { id } = await close.mutateAsync({ ...period, reports: [...reports], ...values })
      void navigate(`/ky-bao-cao/${id}`)
    },
  })
  return (
    <Page
      title="Chốt kỳ báo cáo"
      reading
      scope={
        <PeriodPicker
          period={period}
          custom={custom}
          onChange={(next, own) => {
            setPeriod(next)
            setCustom(own)
          }}
        />
      }
    >
      {forms.isPending && <Skeleton active />}
      {forms.isError && <ProblemBox error={forms.error} retry={() => void forms.refetch()} />}
      {forms.data !== undefined && (
        <div className="closing wide">
          <FormsChoice forms={offered} chosen={reports} onChange={setChosen} />
          <div>
            <Checks
              checks={checks.data}
              none={reports.length === 0}
              error={checks.error}
              retry={() => void checks.refetch()}
            />
            <RecordForm form={form} label="Chốt kỳ báo cáo" saveLabel="Chốt số liệu">
              <FormSection title="Nộp kèm">
                <FormField form={form} name="recipient" label="Nơi nhận" required={false}>
                  {(field) => <TextField {...field} maxLength={160} placeholder="Ban Tổ chức Tỉnh ủy" />}
                </FormField>
                <FormField form={form} name="document" label="Số văn bản" required={false} width={16}>
                  {(field) => <TextField {...field} maxLength={60} placeholder="45-BC/ĐU" />}
                </FormField>
                <FormField form={form} name="documentDate" label="Ngày văn bản" required={false}>
                  {(field) => <DayField {...field} />}
                </FormField>
                {mustPass && (
                  <FormField form={form} name="passReason" label="Lý do vẫn chốt" required>
                    {(field) => <NoteField {...field} maxLength={500} />}
                  </FormField>
                )}
              </FormSection>
            </RecordForm>
          </div>
        </div>
      )}
    </Page>
  )
}
