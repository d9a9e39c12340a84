import { useMutation } from '@tanstack/react-query'
import {
  type BasisFields,
  basisFieldsSchema,
  basisFieldLabels as labels,
} from '../../shared/inspections/theme-fields.ts'
import type { BasisRow } from '../../shared/inspections/themes-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { DateIn, NoteIn, TextIn } from '../membership/act-fields.tsx'

const blank: BasisFields = {
  number: '',
  issuedBy: null,
  issuedOn: null,
  abstract: '',
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
}

interface BasisActProps {
  /** Left out: a new one. */
  readonly basis?: BasisRow
  readonly close: () => void
}

/** A document that work is founded on. */
export function BasisAct({ basis, close }: BasisActProps) {
  const create = useMutation(rpc.inspections.createBasis.mutationOptions())
  const update = useMutation(rpc.inspections.updateBasis.mutationOptions())
  return (
    <ActForm
      title={basis === undefined ? 'Thêm văn bản làm căn cứ' : `Văn bản ${basis.fields.number}`}
      verb="Ghi"
      schema={basisFieldsSchema}
      initial={basis?.fields ?? blank}
      act={(fields) =>
        basis === undefined
          ? create.mutateAsync({ fields })
          : update.mutateAsync({ id: basis.id, version: basis.version, fields })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="number" label={labels.number}>
            {(field) => <TextField {...field} maxLength={60} />}
          </FormField>
          <DateIn form={form} name="issuedOn" label={labels.issuedOn} />
          <TextIn form={form} name="issuedBy" label={labels.issuedBy} />
          <FormField form={form} name="abstract" label={labels.abstract}>
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
          <DateIn form={form} name="effectiveFrom" label={labels.effectiveFrom} />
          <DateIn form={form} name="effectiveTo" label={labels.effectiveTo} />
          <NoteIn form={form} name="note" label={labels.note} />
        </>
      )}
    </ActForm>
  )
}
