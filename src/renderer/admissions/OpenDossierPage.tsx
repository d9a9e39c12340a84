import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { blankCase, caseFieldsSchema } from '../../shared/admissions/inputs.ts'
import { dateSchema, textSchema } from '../../shared/admissions/texts.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { standAlone } from '../form/field.ts'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { dateWords } from '../people/words.ts'
import { CaseFieldList } from './CaseForm.tsx'
import { chosenRouteSchema, RouteFields } from './RouteFields.tsx'
import { requiredDay } from './required-day.ts'
import { SympathizerPicker } from './SympathizerPicker.tsx'

const schema = caseFieldsSchema.extend({
  openedOn: requiredDay,
  permissionNumber: textSchema(100),
  permissionOn: dateSchema,
  ...chosenRouteSchema.shape,
})

/** Opens a dossier for a recognised sympathizer; the rule pack of the day stays with it. */
export default function OpenDossierPage() {
  const [address] = useSearchParams()
  const given = Number(address.get('quan-chung'))
  const [sympathizerId, setSympathizerId] = useState<number | null>(given > 0 ? given : null)
  const whom = useQuery(
    rpc.sympathizers.get.queryOptions({ input: { id: sympathizerId ?? 0 }, enabled: sympathizerId !== null }),
  ).data
  return (
    <Page title="Mở hồ sơ kết nạp" reading>
      <div className="record-form-fields">
        <div className="form-field">
          <label htmlFor="dossier-of">
            Cảm tình Đảng<span className="form-field-required"> (bắt buộc)</span>
          </label>
          <SympathizerPicker {...standAlone('dossier-of', sympathizerId, setSympathizerId)} />
          {whom !== undefined && whom.id === sympathizerId && (
            <p className="form-field-under" data-kind="hint">
              {whom.cellName}
              {whom.person.birthDate !== null && `, sinh ${dateWords(whom.person.birthDate)}`}
            </p>
          )}
        </div>
      </div>
      {sympathizerId !== null && (
        <OpenForm
          key={sympathizerId}
          sympathizerId={sympathizerId}
          cellId={whom?.id === sympathizerId ? whom.cellId : null}
          fullName={whom?.id === sympathizerId ? whom.person.fullName : ''}
        />
      )}
    </Page>
  )
}

interface OpenFormProps {
  readonly sympathizerId: number
  readonly fullName: string
  readonly cellId: number | null
}

function OpenForm({ sympathizerId, fullName, cellId }: OpenFormProps) {
  const navigate = useNavigate()
  const open = useMutation(rpc.admissions.open.mutationOptions())
  const [opened, setOpened] = useState<number | null>(null)
  const form = useRecordForm({
    name: `dossier:new:${sympathizerId}`,
    schema,
    initial: {
      ...blankCase,
      openedOn: partialDate(today()),
      permissionNumber: null,
      permissionOn: null,
      hasBranchCommittee: null,
      hasGrassrootsStep: null,
      delegatedDecision: null,
    },
    evenUnchanged: true,
    save: async (
      {
        openedOn,
        permissionNumber,
        permissionOn,
        hasBranchCommittee,
        hasGrassrootsStep,
        delegatedDecision,
        ...fields
      },
      _changed,
      passReason,
    ) => {
      if (openedOn === null || !isDay(openedOn)) return
      const { id } = await open.mutateAsync({
        who: { sympathizerId },
        openedOn,
        permissionNumber,
        permissionOn,
        fields,
        route: {
          hasBranchCommittee: hasBranchCommittee ?? undefined,
          hasGrassrootsStep: hasGrassrootsStep ?? undefined,
          delegatedDecision: delegatedDecision ?? undefined,
        },
        passReason,
      })
      setOpened(id)
    },
    onSaved: () => undefined,
  })
  const on = form.values.openedOn
  if (opened !== null) return <Navigate to={`/ket-nap?mo=${opened}`} replace />
  return (
    <RecordForm
      form={form}
      label={`Mở hồ sơ kết nạp ${fullName}`}
      saveLabel="Mở hồ sơ"
      onCancel={() => void navigate('/ket-nap')}
    >
      <FormField form={form} name="openedOn" label="Ngày mở hồ sơ" required>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="permissionNumber" label="Số văn bản cho làm thủ tục">
        {(field) => <TextField {...field} maxLength={100} />}
      </FormField>
      <FormField form={form} name="permissionOn" label="Ngày văn bản cho làm thủ tục">
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <RouteFields form={form} cellId={cellId} on={on !== null && isDay(on) ? on : null} />
      <CaseFieldList form={form} />
    </RecordForm>
  )
}
