import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { ProgrammeRow } from '../../shared/inspections/programme-contract.ts'
import {
  programmeFieldLabels as labels,
  programmeFieldsSchema,
  programmeSpanLabels,
} from '../../shared/inspections/programme-fields.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { DateIn, NoteIn, TextIn } from '../membership/act-fields.tsx'
import { wantedYear } from '../villages/life-act.ts'
import { levelOptions, optionsOf } from './words.ts'

const spans = optionsOf(programmeSpanLabels)
const schema = z
  .object({ ...programmeFieldsSchema.shape, firstYear: wantedYear, lastYear: wantedYear })
  .refine(({ firstYear, lastYear }) => firstYear === null || lastYear === null || firstYear <= lastYear, {
    path: ['lastYear'],
    error: 'Năm cuối sớm hơn năm đầu. Kiểm tra lại hai năm này.',
  })

interface ProgrammeActProps {
  /** Left out: a new one, of `year`. */
  readonly programme?: ProgrammeRow
  readonly year?: number
  readonly onMade?: (id: number) => void
  readonly close: () => void
}

/** A programme of a year or of a term. */
export function ProgrammeAct({ programme, year = 0, onMade, close }: ProgrammeActProps) {
  const create = useMutation(rpc.inspections.createProgramme.mutationOptions())
  const update = useMutation(rpc.inspections.updateProgramme.mutationOptions())
  return (
    <ActForm
      title={programme === undefined ? 'Lập chương trình' : 'Sửa chương trình'}
      verb="Ghi"
      schema={schema}
      initial={
        programme?.fields ?? {
          title: `Chương trình kiểm tra, giám sát năm ${year}`,
          span: 'year',
          firstYear: year,
          lastYear: year,
          level: 'commune_committee',
          number: null,
          issuedOn: null,
          note: null,
        }
      }
      act={async ({ firstYear, lastYear, ...rest }) => {
        if (firstYear === null || lastYear === null) return
        const fields = { ...rest, firstYear, lastYear }
        if (programme === undefined) onMade?.((await create.mutateAsync({ fields })).id)
        else await update.mutateAsync({ id: programme.id, version: programme.version, fields })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="title" label={labels.title}>
            {(field) => <TextField {...field} maxLength={300} />}
          </FormField>
          <FormField form={form} name="span" label={labels.span} required={false}>
            {(field) => <ChoiceField {...field} options={spans} />}
          </FormField>
          <FormField form={form} name="firstYear" label={labels.firstYear} required width={8}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="lastYear" label={labels.lastYear} required width={8}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="level" label={labels.level} required={false}>
            {(field) => <SelectField {...field} options={levelOptions} />}
          </FormField>
          <TextIn form={form} name="number" label={labels.number} />
          <DateIn form={form} name="issuedOn" label={labels.issuedOn} />
          <NoteIn form={form} name="note" label={labels.note} />
        </>
      )}
    </ActForm>
  )
}
