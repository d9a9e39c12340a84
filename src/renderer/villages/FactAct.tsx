import { useMutation } from '@tanstack/react-query'
import { type FactFields, factFieldsSchema, factFieldLabels as labels } from '../../shared/villages/life.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { type LifeActProps, placeOf, thisYear, wantedYear } from './life-act.ts'

const schema = factFieldsSchema.extend({
  year: wantedYear,
})

/** Ghi số liệu năm của: enters or corrects one. */
export function FactAct({ village, kept, close }: LifeActProps<FactFields>) {
  const save = useMutation(rpc.villages.saveFact.mutationOptions())
  const place = placeOf(kept)
  return (
    <ActForm
      title={
        kept === undefined ? `Ghi số liệu năm của ${village.name}` : `Sửa số liệu năm của ${village.name}`
      }
      verb="Ghi"
      schema={schema}
      initial={
        kept?.fields ?? {
          villageId: village.id,
          year: thisYear(),
          households: null,
          people: null,
          poor: null,
          nearPoor: null,
          dilapidated: null,
          roadKm: null,
          cropsHa: null,
          crops: null,
          enterprises: null,
          forestHa: null,
          regrowthHa: null,
          forestOwners: null,
          note: null,
        }
      }
      act={async ({ year, ...rest }) => {
        if (year !== null) await save.mutateAsync({ ...place, fields: { ...rest, year } })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="year" label={labels.year} required>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="households" label={labels.households}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="people" label={labels.people}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="poor" label={labels.poor}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="nearPoor" label={labels.nearPoor}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="dilapidated" label={labels.dilapidated}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="roadKm" label={labels.roadKm}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="cropsHa" label={labels.cropsHa}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="crops" label={labels.crops}>
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="enterprises" label={labels.enterprises}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="forestHa" label={labels.forestHa}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="regrowthHa" label={labels.regrowthHa}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="forestOwners" label={labels.forestOwners}>
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="note" label={labels.note}>
            {(field) => <NoteField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
