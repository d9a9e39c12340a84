import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import * as z from 'zod'
import {
  type InspectorFields,
  inspectorFieldsSchema,
  inspectorRoleLabels,
} from '../../shared/inspections/case-fields.ts'
import type { CaseDetail } from '../../shared/inspections/cases-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { type FieldProps, standAlone } from '../form/field.ts'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { PersonPicker } from '../form/pickers.tsx'
import { optionsOf } from './words.ts'

const roles = optionsOf(inspectorRoleLabels)
const schema = z.object({ inspectors: z.array(inspectorFieldsSchema).max(50) })
const nobody: InspectorFields = { personId: null, name: null, role: 'member' }

interface InspectorsActProps {
  readonly it: CaseDetail
  readonly close: () => void
}

/** The whole team at once, the leader first: somebody of the register, or a name from elsewhere. */
export function InspectorsAct({ it, close }: InspectorsActProps) {
  const set = useMutation(rpc.inspections.setInspectors.mutationOptions())
  const known = it.inspectors.map(({ personId, name, role }) => ({
    personId,
    name: personId === null ? name : null,
    role,
  }))
  const names = new Map(it.inspectors.map(({ personId, name }) => [personId, name]))
  return (
    <ActForm
      title="Đoàn kiểm tra, giám sát"
      verb="Ghi"
      schema={schema}
      initial={{ inspectors: known.length === 0 ? [{ ...nobody, role: 'leader' }] : known }}
      act={({ inspectors }) => set.mutateAsync({ caseId: it.id, inspectors })}
      close={close}
    >
      {(form) => (
        <FormField form={form} name="inspectors" label="Người trong đoàn" required={false}>
          {(field) => <Team field={field} names={names} />}
        </FormField>
      )}
    </ActForm>
  )
}

interface TeamProps {
  readonly field: FieldProps<InspectorFields[]>
  readonly names: ReadonlyMap<number | null, string>
}

function Team({ field, names }: TeamProps) {
  const { id, value, onChange } = field
  const put = (at: number, part: Partial<InspectorFields>): void =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <div className="stack">
      {value.map((each, index) => {
        const chosenName = names.get(each.personId)
        const key = `${id}-${index}`
        return (
          <fieldset className="team-line" key={key} aria-label={`Người thứ ${index + 1}`}>
            <label htmlFor={`${key}-person`}>Người trong sổ</label>
            <PersonPicker
              {...standAlone<number | null>(`${key}-person`, each.personId, (personId) =>
                put(index, { personId }),
              )}
              {...(chosenName !== undefined && { chosenName })}
            />
            {each.personId === null && (
              <>
                <label htmlFor={`${key}-name`}>Hoặc họ tên người ngoài sổ</label>
                <TextField
                  {...standAlone<string | null>(`${key}-name`, each.name, (name) => put(index, { name }))}
                  maxLength={200}
                />
              </>
            )}
            <span className="unseen" id={`${key}-role-label`}>
              Vai trò
            </span>
            <div className="row-spread">
              <ChoiceField
                {...standAlone(`${key}-role`, each.role, (role: InspectorFields['role']) =>
                  put(index, { role }),
                )}
                options={roles}
              />
              <Button onClick={() => onChange(value.filter((_, at) => at !== index))}>Bỏ</Button>
            </div>
          </fieldset>
        )
      })}
      <div className="row">
        <Button onClick={() => onChange([...value, nobody])}>Thêm người</Button>
      </div>
    </div>
  )
}
