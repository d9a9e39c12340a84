import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { SubjectRow, SuspensionRow } from '../../shared/inspections/cases-contract.ts'
import {
  suspensionFieldLabels as labels,
  type SuspensionFields,
  suspendedFromLabels,
  suspensionFieldsSchema,
} from '../../shared/inspections/discipline-fields.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField } from '../form/fields.tsx'
import { DateIn, NoteIn, TextIn } from '../membership/act-fields.tsx'
import { TakeBack } from './TakeBack.tsx'
import { optionsOf } from './words.ts'

const from = optionsOf(suspendedFromLabels)
const blank: SuspensionFields = {
  from: 'party_life',
  decisionNumber: null,
  suspendedOn: null,
  extendedOn: null,
  endedOn: null,
  note: null,
}

interface SuspensionActProps {
  readonly subject: SubjectRow
  /** Left out: a new one. */
  readonly row?: SuspensionRow
  readonly close: () => void
}

/** A suspension with its one extension and its end. */
export function SuspensionAct({ subject, row, close }: SuspensionActProps) {
  const add = useMutation(rpc.inspections.addSuspension.mutationOptions())
  const update = useMutation(rpc.inspections.updateSuspension.mutationOptions())
  const trash = useMutation(rpc.inspections.trashSuspension.mutationOptions())
  return (
    <ActForm
      title={`Đình chỉ: ${subject.name}`}
      verb="Ghi"
      schema={suspensionFieldsSchema}
      initial={row?.fields ?? blank}
      act={(fields, reason) =>
        row === undefined
          ? add.mutateAsync({ subjectId: subject.id, fields, reason })
          : update.mutateAsync({ id: row.id, version: row.version, fields, reason })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="from" label={labels.from} required={false}>
            {(field) => <ChoiceField {...field} options={from} />}
          </FormField>
          <TextIn form={form} name="decisionNumber" label={labels.decisionNumber} />
          <DateIn form={form} name="suspendedOn" label={labels.suspendedOn} />
          <DateIn form={form} name="extendedOn" label={labels.extendedOn} hint="Chỉ gia hạn một lần." />
          <DateIn form={form} name="endedOn" label={labels.endedOn} />
          <NoteIn form={form} name="note" label={labels.note} />
          {row !== undefined && (
            <TakeBack
              title={`Bỏ ghi đình chỉ của ${subject.name}`}
              act={() => trash.mutateAsync({ id: row.id })}
              done={close}
            >
              {(ask) => <Button onClick={ask}>Bỏ ghi đình chỉ này</Button>}
            </TakeBack>
          )}
        </>
      )}
    </ActForm>
  )
}
