import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { personFieldsSchema } from '../../shared/people/fields.ts'
import { personProblems } from '../../shared/people/rules.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import { sympathizerFieldsSchema } from '../../shared/sympathizers/contract.ts'
import { rpc } from '../client/client.ts'
import { FormField, FormSection } from '../form/FormField.tsx'
import { CellPicker, PersonPicker } from '../form/pickers.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { PersonFieldSections } from '../people/PersonFieldSections.tsx'
import { SamePersons } from '../people/SamePersons.tsx'
import { whoWords } from '../people/words.ts'
import { ArrivalSection, HelperSection } from './EntrySections.tsx'
import { arrivalOf, blankEntry, type EntryValues, entrySchema, helpersOf, keptFields } from './entry-form.ts'
import { TrackingSection } from './SympathizerForm.tsx'
import { useCellOfVillage } from './use-cell-of-village.ts'

/** Takes people under a cell's care, one after another: a new person, or one of the register. */
export default function NewSympathizerPage() {
  const navigate = useNavigate()
  const create = useMutation(rpc.sympathizers.create.mutationOptions())
  const created = useRef<number | null>(null)
  const form = useRecordForm({
    name: 'sympathizer:new',
    schema: entrySchema,
    initial: blankEntry,
    check: (values) =>
      values.personId !== null
        ? arrivalProblems(values)
        : [
            ...(values.fullName.trim() === ''
              ? [{ field: 'fullName', message: 'Họ và tên là bắt buộc' }]
              : []),
            ...personProblems(values, today()),
          ].concat(arrivalProblems(values)),
    next: { blank: blankEntry, keep: keptFields },
    save: async (values, _changed, passReason: string | null = null) => {
      const { personId, cellId } = values
      if (cellId === null) return
      const who =
        personId === null ? { person: personFieldsSchema.parse({ ...values, note: null }) } : { personId }
      const fields = sympathizerFieldsSchema.parse(values)
      const [helpers, arrival] = [helpersOf(values), arrivalOf(values)]
      const made = await create.mutateAsync({
        who,
        cellId,
        fields,
        ...(helpers && { helpers }),
        ...(arrival && { arrival }),
        passReason,
      })
      created.current = made.id
    },
    onSaved: (next) => {
      if (!next && created.current !== null) void navigate(`/quan-chung?mo=${created.current}`)
    },
  })
  const { personId } = form.values
  const known = useQuery(
    rpc.people.get.queryOptions({ input: { id: personId ?? 0 }, enabled: personId !== null }),
  )
  const tracked = (known.data?.sympathizers ?? []).map(
    ({ statusLabel, cellName }) => `${statusLabel}, ${cellName}`,
  )
  useCellOfVillage(form.values.villageId, form.values.cellId, (cellId) => form.set('cellId', cellId))
  const take = (id: number | null): void => form.set('personId', id)
  return (
    <Page title="Đưa một người vào theo dõi" reading>
      <RecordForm
        form={form}
        label="Người mới theo dõi"
        onCancel={() => void navigate('/quan-chung')}
        beside={
          <div className="stack">
            <FormSection title="Đã có trong sổ" letter="P">
              <FormField
                form={form}
                name="personId"
                label="Chọn người đã có hồ sơ"
                required={false}
                hint="Để trống nếu là người mới."
                {...(tracked.length > 0 && { warning: `Đang hoặc đã được theo dõi: ${tracked.join('; ')}` })}
              >
                {(field) => (
                  <PersonPicker {...field} {...(known.data && { chosenName: known.data.fields.fullName })} />
                )}
              </FormField>
            </FormSection>
            {personId === null && (
              <SamePersons
                fullName={form.values.fullName}
                birthDate={form.values.birthDate}
                villageId={form.values.villageId}
                sex={form.values.sex}
                citizenId={form.values.citizenId}
                fatherName={form.values.fatherName}
                onTake={({ id }) => take(id)}
              />
            )}
          </div>
        }
      >
        {personId === null ? (
          <PersonFieldSections form={form} focusName withNote={false} />
        ) : (
          <section aria-label="Người được chọn" className="record-summary">
            <p>
              <strong>{known.data?.fields.fullName ?? '…'}</strong>
            </p>
            <p>
              {known.data !== undefined &&
                whoWords({ ...known.data.fields, villageName: known.data.villageName })}
            </p>
            <Button onClick={() => take(null)}>Bỏ chọn, nhập người mới</Button>
          </section>
        )}
        <FormSection title="Chi bộ" letter="B">
          <FormField form={form} name="cellId" label="Chi bộ theo dõi" required>
            {(field) => <CellPicker {...field} />}
          </FormField>
        </FormSection>
        <TrackingSection form={form} />
        <HelperSection form={form} />
        <ArrivalSection form={form} />
      </RecordForm>
    </Page>
  )
}

function arrivalProblems({ arrived, arrivedFrom }: EntryValues): FieldProblem[] {
  return arrived && (arrivedFrom ?? '').trim() === ''
    ? [{ field: 'arrivedFrom', message: 'Cần ghi nơi chuyển đến từ.' }]
    : []
}
