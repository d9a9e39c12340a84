import { useMutation } from '@tanstack/react-query'
import { departurePapersSchema, transferPapersSchema } from '../../shared/membership/acts.ts'
import type { DepartureDetail, TransferDetail } from '../../shared/membership/detail.ts'
import { departureLabels } from '../../shared/membership/words.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { DateIn, NoteIn, TextIn } from './act-fields.tsx'

const results = [
  { value: 'upheld', label: 'Giữ quyết định' },
  { value: 'reversed', label: 'Hủy quyết định' },
] as const

interface TransferPapersProps {
  readonly transfer: TransferDetail
  readonly fullName: string
  readonly close: () => void
}

/** Papers of a transfer that come in later: handed in, file sent and received, returned. */
export function TransferPapers({ transfer, fullName, close }: TransferPapersProps) {
  const fill = useMutation(rpc.membership.fillTransfer.mutationOptions())
  const { paperNumber, movedOn, presentedOn, fileSentOn, fileReceivedOn, note, place, untilOn, returnedOn } =
    transfer
  return (
    <ActForm
      title={`Giấy tờ chuyển sinh hoạt: ${fullName}`}
      verb="Ghi"
      schema={transferPapersSchema}
      initial={{
        paperNumber,
        movedOn,
        presentedOn,
        fileSentOn,
        fileReceivedOn,
        note,
        place,
        untilOn,
        returnedOn,
      }}
      act={(papers, reason: string | null = null) =>
        fill.mutateAsync({ id: transfer.id, version: transfer.version, papers, reason })
      }
      close={close}
    >
      {(form) => (
        <>
          <TextIn form={form} name="paperNumber" label="Số giấy giới thiệu" />
          <DateIn form={form} name="presentedOn" label="Ngày nộp giấy, ngày phiếu báo" />
          {transfer.manner !== 'internal' && (
            <>
              <TextIn form={form} name="place" label={transfer.direction === 'in' ? 'Nơi đi' : 'Nơi đến'} />
              <DateIn form={form} name="movedOn" label="Ngày chuyển công tác, nơi cư trú" />
              <DateIn form={form} name="fileSentOn" label="Ngày gửi hồ sơ" />
              <DateIn form={form} name="fileReceivedOn" label="Ngày nhận hồ sơ" />
            </>
          )}
          {transfer.manner === 'temporary' && (
            <>
              <DateIn form={form} name="untilOn" label="Đến ngày" />
              <DateIn form={form} name="returnedOn" label="Ngày trở về" />
            </>
          )}
          <NoteIn form={form} name="note" label="Ghi chú" />
        </>
      )}
    </ActForm>
  )
}

interface DeparturePapersProps {
  readonly departure: DepartureDetail
  readonly fullName: string
  readonly close: () => void
}

/** Papers of a departure: decision received, complaint and answer, notice and file to the level above. */
export function DeparturePapers({ departure, fullName, close }: DeparturePapersProps) {
  const fill = useMutation(rpc.membership.fillDeparture.mutationOptions())
  const { decisionNumber, decisionOn, decidedBy, decisionReceivedOn, complaintOn } = departure
  const { complaintAnsweredOn, complaintResult, noticeOn, fileSentOn, note } = departure
  return (
    <ActForm
      title={`${departureLabels[departure.kind]}: giấy tờ của ${fullName}`}
      verb="Ghi"
      schema={departurePapersSchema}
      initial={{
        decisionNumber,
        decisionOn,
        decidedBy,
        decisionReceivedOn,
        complaintOn,
        complaintAnsweredOn,
        complaintResult,
        noticeOn,
        fileSentOn,
        note,
      }}
      act={(papers, reason: string | null = null) =>
        fill.mutateAsync({ id: departure.id, version: departure.version, papers, reason })
      }
      close={close}
    >
      {(form) => (
        <>
          {departure.kind !== 'deceased' && (
            <>
              <TextIn form={form} name="decisionNumber" label="Số quyết định" />
              <DateIn form={form} name="decisionOn" label="Ngày quyết định" />
              <TextIn form={form} name="decidedBy" label="Cấp quyết định" />
              <DateIn form={form} name="decisionReceivedOn" label="Ngày người đó nhận quyết định" />
              <DateIn form={form} name="complaintOn" label="Ngày nhận khiếu nại" />
              <DateIn form={form} name="complaintAnsweredOn" label="Ngày giải quyết khiếu nại" />
              <FormField form={form} name="complaintResult" label="Kết quả giải quyết" required={false}>
                {(field) => <SelectField {...field} options={results} />}
              </FormField>
            </>
          )}
          <DateIn form={form} name="noticeOn" label="Ngày lập phiếu báo" />
          <DateIn form={form} name="fileSentOn" label="Ngày gửi phiếu báo kèm hồ sơ lên cấp trên" />
          <NoteIn form={form} name="note" label="Ghi chú" />
        </>
      )}
    </ActForm>
  )
}
