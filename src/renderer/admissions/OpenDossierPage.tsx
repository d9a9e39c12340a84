import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { blankCase, caseFieldsSchema } from '../../shared/admissions/inputs.ts'
import { dateSchema, textSchema } from '../../shared/admissions/texts.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { client, rpc } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { standAlone } from '../form/field.ts'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { CaseFieldList } from './CaseForm.tsx'
import { requiredDay } from './required-day.ts'
import { SympathizerPicker } from './SympathizerPicker.tsx'

const schema = caseFieldsSchema.extend({
  openedOn: requiredDay,
  permissionNumber: textSchema(100),
  permissionOn: dateSchema,
})

/** Opens a dossier for a recognised sympathizer; the rule pack of the day stays with it. */
export default function OpenDossierPage() {
  const [address] = useSearchParams()
  const given = Number(address.get('quan-chung'))
  const [sympathizerId, setSympathizerId] = useState<number | null>(given > 0 ? given : null)
  return (
    <Page title="Mở hồ sơ kết nạp" reading>
      <div className="form-field">
        <label htmlFor="dossier-of">Cảm tình Đảng</label>
        <SympathizerPicker {...standAlone('dossier-of', sympathizerId, setSympathizerId)} />
      </div>
      {sympathizerId !== null && <OpenForm key={sympathizerId} sympathizerId={sympathizerId} />}
    </Page>
  )
}

function OpenForm({ sympathizerId }: { readonly sympathizerId: number }) {
  const navigate = useNavigate()
  const whom = useQuery(rpc.sympathizers.get.queryOptions({ input: { id: sympathizerId } }))
  const [opened, setOpened] = useState<number | null>(null)
  const form = useRecordForm({
    name: `dossier:new:${sympathizerId}`,
    schema,
    initial: { ...blankCase, openedOn: partialDate(today()), permissionNumber: null, permissionOn: null },
    evenUnchanged: true,
    save: async ({ openedOn, permissionNumber, permissionOn, ...fields }, _changed, passReason) => {
      if (openedOn === null || !isDay(openedOn)) return
      const { id } = await client.admissions.open({
        who: { sympathizerId },
        openedOn,
        permissionNumber,
        permissionOn,
        fields,
        passReason,
      })
      setOpened(id)
    },
    onSaved: () => undefined,
  })
  if (opened !== null) void navigate(`/ket-nap?mo=${opened}`)
  return (
    <RecordForm
      form={form}
      label={`Mở hồ sơ kết nạp ${whom.data?.person.fullName ?? ''}`}
      saveLabel="Mở hồ sơ"
      onCancel={() => void navigate('/ket-nap')}
    >
      {whom.data !== undefined && (
        <p className="quiet">
          {whom.data.person.fullName}, {whom.data.cellName}
        </p>
      )}
      <FormField form={form} name="openedOn" label="Ngày mở hồ sơ" required>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="permissionNumber" label="Số văn bản cho làm thủ tục">
        {(field) => <TextField {...field} maxLength={100} />}
      </FormField>
      <FormField form={form} name="permissionOn" label="Ngày văn bản cho làm thủ tục">
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <CaseFieldList form={form} />
    </RecordForm>
  )
}
