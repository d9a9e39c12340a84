import './periods.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import * as z from 'zod'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { Differences } from './Differences.tsx'
import { SentSheets } from './SentSheets.tsx'
import { documentWords, stateWords, submissionWords } from './words.ts'

const reopenSchema = z.object({
  reason: z.string().trim().min(3, 'Cần ghi lý do mở lại.').max(500),
})
const parts = [
  { value: 'khac', label: 'So với lần nộp này' },
  { value: 'bieu', label: 'Bản đã nộp' },
]

/** One submission: what was sent, and what would be counted otherwise today. */
export default function ClosedPage() {
  const id = Number(useParams()['id'])
  const may = useMay()
  const [address, setAddress] = useSearchParams()
  const [reopening, setReopening] = useState(false)
  const periods = useQuery(rpc.periods.list.queryOptions())
  const period = periods.data?.find((each) => each.id === id)
  const reopen = useMutation(rpc.periods.reopen.mutationOptions())
  const part = address.get('phan') ?? 'khac'
  return (
    <Page
      title={period === undefined ? 'Kỳ đã nộp' : submissionWords(period)}
      reading={part !== 'bieu'}
      action={
        may.export &&
        period?.reopenedAt === null && <Button onClick={() => setReopening(true)}>Mở lại kỳ</Button>
      }
    >
      {periods.isPending && <Skeleton active />}
      {periods.isError && <ProblemBox error={periods.error} retry={() => void periods.refetch()} />}
      {periods.data !== undefined && period === undefined && (
        <p>Không có kỳ đã chốt này. Dữ liệu không mất. Hãy mở lại danh sách các kỳ.</p>
      )}
      {period !== undefined && (
        <>
          <div className="period-facts wide">
            {[documentWords(period), period.recipient].some((words) => words !== null) && (
              <p>{[documentWords(period), period.recipient].filter((words) => words !== null).join(' · ')}</p>
            )}
            {stateWords(period, new Date()).map((words) => (
              <p key={words} className="quiet">
                {words}
              </p>
            ))}
            {period.passReason !== null && (
              <p className="quiet">Lý do vẫn chốt khi chưa khớp: {period.passReason}</p>
            )}
          </div>
          <Segmented
            aria-label="Phần của kỳ"
            value={part}
            options={parts}
            onChange={(value) => setAddress({ phan: value }, { replace: true })}
          />
          {part === 'bieu' ? <SentSheets period={period} /> : <Differences period={period} />}
        </>
      )}
      {reopening && period !== undefined && (
        <ActForm
          title={`Mở lại ${submissionWords(period)}`}
          verb="Mở lại"
          schema={reopenSchema}
          initial={{ reason: '' }}
          act={({ reason }) => reopen.mutateAsync({ id, reason })}
          close={() => setReopening(false)}
        >
          {(form) => (
            <FormField
              form={form}
              name="reason"
              label="Lý do mở lại"
              required
              hint="Bản đã nộp vẫn được giữ nguyên; chốt lại sẽ thành lần nộp sau."
            >
              {(field) => <NoteField {...field} maxLength={500} />}
            </FormField>
          )}
        </ActForm>
      )}
    </Page>
  )
}
