import { useMutation } from '@tanstack/react-query'
import {
  type DocumentFields,
  documentFieldsSchema,
  documentKindLabels,
  documentFieldLabels as labels,
} from '../../shared/inspections/case-fields.ts'
import type { DocumentRow } from '../../shared/inspections/cases-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField } from '../form/fields.tsx'
import { SelectField } from '../form/pickers.tsx'
import { DateIn, NoteIn, TextIn } from '../membership/act-fields.tsx'
import { optionsOf } from './words.ts'

export const documentPhases: Record<DocumentFields['phase'], string> = {
  preparing: 'Bước chuẩn bị',
  conducting: 'Bước tiến hành',
  concluded: 'Bước kết thúc',
}
const phases = optionsOf(documentPhases)
const kinds = optionsOf(documentKindLabels)
const usual: Record<DocumentFields['phase'], DocumentFields['kind']> = {
  preparing: 'plan',
  conducting: 'minutes',
  concluded: 'conclusion',
}

interface DocumentActProps {
  readonly caseId: number
  readonly phase: DocumentFields['phase']
  /** Left out: a new one. */
  readonly row?: DocumentRow
  readonly close: () => void
}

/** A paper of a case. */
export function DocumentAct({ caseId, phase, row, close }: DocumentActProps) {
  const add = useMutation(rpc.inspections.addDocument.mutationOptions())
  const update = useMutation(rpc.inspections.updateDocument.mutationOptions())
  return (
    <ActForm
      title={row === undefined ? 'Thêm văn bản' : 'Sửa văn bản'}
      verb="Ghi"
      schema={documentFieldsSchema}
      initial={
        row?.fields ?? {
          phase,
          kind: usual[phase],
          number: null,
          issuedOn: null,
          issuedBy: null,
          abstract: null,
        }
      }
      act={(fields) =>
        row === undefined ? add.mutateAsync({ caseId, fields }) : update.mutateAsync({ id: row.id, fields })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="kind" label={labels.kind} required={false}>
            {(field) => <SelectField {...field} options={kinds} />}
          </FormField>
          <FormField form={form} name="phase" label={labels.phase} required={false}>
            {(field) => <ChoiceField {...field} options={phases} />}
          </FormField>
          <TextIn form={form} name="number" label={labels.number} />
          <DateIn form={form} name="issuedOn" label={labels.issuedOn} />
          <TextIn form={form} name="issuedBy" label={labels.issuedBy} />
          <NoteIn form={form} name="abstract" label={labels.abstract} />
        </>
      )}
    </ActForm>
  )
}
