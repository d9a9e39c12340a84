import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CaseDetail } from '../../shared/inspections/cases-contract.ts'
import {
  type FindingFields,
  findingFieldsSchema,
  findingFieldLabels as labels,
} from '../../shared/inspections/finding-fields.ts'
import type { FindingRow } from '../../shared/inspections/findings-contract.ts'
import type { ThemeDetail } from '../../shared/inspections/themes-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { CellPicker, PersonPicker, SelectField } from '../form/pickers.tsx'
import { DateIn, NoteIn, TextIn } from '../membership/act-fields.tsx'
import { ChoicePicker } from '../teams/ChoicePicker.tsx'
import { wantedId } from '../teams/wanted.ts'
import { RemedyAct } from './RemedyAct.tsx'
import { gravityOptions } from './words.ts'

const schema = findingFieldsSchema.extend({ cellId: wantedId('Cần chọn tổ chức đảng.') })

type From = { readonly it: CaseDetail } | { readonly theme: ThemeDetail; readonly cellId?: number }

interface FindingActProps {
  /** The case or the round that found it; null where only the finding itself is at hand. */
  readonly from: From | null
  /** Left out: a new one. */
  readonly finding?: FindingRow
  readonly close: () => void
}

/** A fault that was found; a new one is followed by what must be done about it. */
export function FindingAct({ from, finding, close }: FindingActProps) {
  const create = useMutation(rpc.inspections.createFinding.mutationOptions())
  const update = useMutation(rpc.inspections.updateFinding.mutationOptions())
  const [made, setMade] = useState<number | null>(null)
  /** Saved, and its remedy comes next: the dialog gives way instead of closing. */
  const goesOn = useRef(false)
  const it = from !== null && 'it' in from ? from.it : null
  const theme = from !== null && 'theme' in from ? from.theme : null
  if (made !== null) return <RemedyAct findingId={made} close={close} />
  const name = finding?.personName ?? null
  return (
    <ActForm
      title={finding === undefined ? 'Ghi khuyết điểm' : 'Sửa khuyết điểm'}
      verb={finding === undefined ? 'Ghi, thêm việc khắc phục' : 'Ghi'}
      schema={schema}
      initial={finding?.fields ?? blankOf(from)}
      act={async ({ cellId, ...rest }) => {
        if (cellId === null) return
        const fields = { ...rest, cellId }
        if (finding === undefined) {
          const { id } = await create.mutateAsync({ fields })
          goesOn.current = true
          setMade(id)
        } else await update.mutateAsync({ id: finding.id, version: finding.version, fields })
      }}
      close={() => {
        if (!goesOn.current) close()
      }}
    >
      {(form) => (
        <>
          <FormField form={form} name="fault" label={labels.fault}>
            {(field) => <NoteField {...field} />}
          </FormField>
          {theme !== null && theme.faults.length > 0 && (
            <FormField form={form} name="faultId" label={labels.faultId} required={false}>
              {(field) => (
                <ChoicePicker
                  {...field}
                  options={theme.faults.map(({ id, words }) => ({ value: id, label: words }))}
                  placeholder="Chọn nhóm theo văn bản"
                />
              )}
            </FormField>
          )}
          {it !== null && it.subjects.length > 1 && (
            <FormField form={form} name="subjectId" label={labels.subjectId} required={false}>
              {(field) => (
                <ChoicePicker
                  {...field}
                  options={it.subjects.map((subject) => ({ value: subject.id, label: subject.name }))}
                  placeholder="Chọn đối tượng"
                  onChange={(id) => {
                    field.onChange(id)
                    const cellId = it.subjects.find((subject) => subject.id === id)?.fields.cellId
                    if (cellId != null) form.set('cellId', cellId)
                  }}
                />
              )}
            </FormField>
          )}
          <FormField form={form} name="cellId" label={labels.cellId} required>
            {(field) => <CellPicker {...field} withCommittees />}
          </FormField>
          <FormField form={form} name="gravity" label={labels.gravity} required={false}>
            {(field) => <SelectField {...field} options={gravityOptions} />}
          </FormField>
          <DateIn form={form} name="foundOn" label={labels.foundOn} />
          <FormField form={form} name="personId" label={labels.personId}>
            {(field) => <PersonPicker {...field} {...(name !== null && { chosenName: name })} />}
          </FormField>
          <TextIn form={form} name="responsible" label={labels.responsible} />
          <NoteIn form={form} name="note" label={labels.note} />
        </>
      )}
    </ActForm>
  )
}

function blankOf(from: From | null): Omit<FindingFields, 'cellId'> & { cellId: number | null } {
  const it = from !== null && 'it' in from ? from.it : null
  const theme = from !== null && 'theme' in from ? from : null
  const only = it?.subjects.length === 1 ? it.subjects[0] : undefined
  return {
    caseId: it?.id ?? null,
    themeId: theme?.theme.id ?? null,
    subjectId: only?.id ?? null,
    cellId: only?.fields.cellId ?? theme?.cellId ?? null,
    faultId: null,
    fault: '',
    gravity: 'flaw',
    personId: null,
    responsible: null,
    foundOn: it?.fields.concludedOn ?? null,
    note: null,
  }
}
