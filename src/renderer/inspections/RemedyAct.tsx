import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import {
  remedyFieldLabels as labels,
  type RemedyFields,
  remedyFieldsSchema,
} from '../../shared/inspections/finding-fields.ts'
import type { RemedyRow } from '../../shared/inspections/findings-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { PersonPicker } from '../form/pickers.tsx'
import { today } from '../frame/as-of.ts'
import { DateIn, NoteIn, TextIn } from '../membership/act-fields.tsx'
import { TakeBack } from './TakeBack.tsx'

const blank: Omit<RemedyFields, 'findingId'> = {
  what: '',
  personId: null,
  responsible: null,
  dueOn: null,
  reportedOn: null,
  report: null,
  verifiedBy: null,
  verifiedOn: null,
  note: null,
}

interface RemedyActProps {
  readonly findingId: number
  /** Left out: a new one. */
  readonly remedy?: RemedyRow
  readonly close: () => void
}

/** What must be done about a fault, by whom, until when. */
export function RemedyAct({ findingId, remedy, close }: RemedyActProps) {
  const add = useMutation(rpc.inspections.createRemedy.mutationOptions())
  const update = useMutation(rpc.inspections.updateRemedy.mutationOptions())
  const trash = useMutation(rpc.inspections.trashRemedies.mutationOptions())
  const name = remedy?.personName ?? null
  return (
    <ActForm
      title={remedy === undefined ? 'Thêm việc khắc phục' : 'Sửa việc khắc phục'}
      verb="Ghi"
      schema={remedyFieldsSchema}
      initial={remedy?.fields ?? { ...blank, findingId }}
      act={(fields) =>
        remedy === undefined
          ? add.mutateAsync({ fields })
          : update.mutateAsync({ id: remedy.id, version: remedy.version, fields })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="what" label={labels.what}>
            {(field) => <NoteField {...field} maxLength={1000} />}
          </FormField>
          <FormField
            form={form}
            name="dueOn"
            label={labels.dueOn}
            hint="Hạn do kết luận đặt. Để trống thì việc này không bao giờ tính là quá hạn."
          >
            {(field) => <DayField {...field} latestYear={Number(today().slice(0, 4)) + 5} />}
          </FormField>
          <FormField form={form} name="personId" label={labels.personId}>
            {(field) => <PersonPicker {...field} {...(name !== null && { chosenName: name })} />}
          </FormField>
          <TextIn form={form} name="responsible" label={labels.responsible} />
          {remedy !== undefined && (
            <>
              <DateIn form={form} name="reportedOn" label={labels.reportedOn} />
              <NoteIn form={form} name="report" label={labels.report} />
              <DateIn form={form} name="verifiedOn" label={labels.verifiedOn} />
              <TextIn form={form} name="verifiedBy" label={labels.verifiedBy} />
            </>
          )}
          <NoteIn form={form} name="note" label={labels.note} />
          {remedy !== undefined && (
            <TakeBack
              title="Bỏ việc phải khắc phục này"
              act={() => trash.mutateAsync({ ids: [remedy.id] })}
              done={close}
            >
              {(ask) => <Button onClick={ask}>Bỏ việc này</Button>}
            </TakeBack>
          )}
        </>
      )}
    </ActForm>
  )
}
