import { useMutation } from '@tanstack/react-query'
import { moveFieldsSchema } from '../../shared/admissions/inputs.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker } from '../form/pickers.tsx'
import type { DossierActProps } from './act-props.ts'

const dates = [
  ['movedOn', 'Ngày có quyết định chuyển đi'],
  ['forwardedOn', 'Ngày chuyển hồ sơ đi'],
  ['fileReceivedOn', 'Ngày nơi đến nhận hồ sơ'],
  ['objectedOn', 'Ngày nơi đến đề nghị xem lại'],
  ['reviewedOn', 'Ngày xem xét lại'],
] as const

/** The candidate moves before the ceremony: where to, and what became of the file (06-HD/TW 3.9). */
export function MoveAct({ dossier, close }: DossierActProps) {
  const move = useMutation(rpc.admissions.move.mutationOptions())
  const { id, version, fullName } = dossier
  const last = dossier.moves.at(-1)
  return (
    <ActForm
      title={`Chuyển đi nơi khác: ${fullName}`}
      verb="Ghi"
      schema={moveFieldsSchema}
      initial={{
        movedOn: last?.movedOn ?? null,
        toCellId: last?.toCellId ?? null,
        toPlace: last?.toPlace ?? null,
        certificateNumber: last?.certificateNumber ?? null,
        forwardedOn: last?.forwardedOn ?? null,
        fileReceivedOn: last?.fileReceivedOn ?? null,
        objection: last?.objection ?? null,
        objectedOn: last?.objectedOn ?? null,
        reviewedOn: last?.reviewedOn ?? null,
        note: last?.note ?? null,
      }}
      act={(values, passReason) =>
        move.mutateAsync({ id, version, moveId: last?.id ?? null, move: values, passReason })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="toCellId" label="Chi bộ nơi đến trong xã">
            {(field) => <CellPicker {...field} except={dossier.cellId} />}
          </FormField>
          <FormField form={form} name="toPlace" label="Nơi đến ngoài xã">
            {(field) => <TextField {...field} maxLength={300} />}
          </FormField>
          <FormField
            form={form}
            name="certificateNumber"
            label="Số giấy chứng nhận đang được xem xét kết nạp"
          >
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          {dates.map(([name, label]) => (
            <FormField key={name} form={form} name={name} label={label}>
              {(field) => <PartialDateField {...field} />}
            </FormField>
          ))}
          <FormField form={form} name="objection" label="Ý kiến của nơi đến">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
