import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import * as z from 'zod'
import type { ThemeDetail } from '../../shared/inspections/themes-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { type FieldProps, standAlone } from '../form/field.ts'
import { TextField } from '../form/fields.tsx'

const schema = z.object({
  faults: z.array(z.object({ id: z.int().positive().nullable(), words: z.string().max(500) })).max(100),
})
type Fault = z.infer<typeof schema>['faults'][number]

interface FaultsActProps {
  readonly theme: ThemeDetail
  readonly close: () => void
}

/** The groups of faults as the document words them, in its order. */
export function FaultsAct({ theme, close }: FaultsActProps) {
  const set = useMutation(rpc.inspections.setFaults.mutationOptions())
  const known: Fault[] = theme.faults.map(({ id, words }) => ({ id, words }))
  return (
    <ActForm
      title="Nhóm khuyết điểm theo lời văn bản"
      verb="Ghi"
      schema={schema}
      initial={{ faults: [...known, { id: null, words: '' }] }}
      act={({ faults }) =>
        set.mutateAsync({ themeId: theme.id, faults: faults.filter(({ words }) => words.trim() !== '') })
      }
      close={close}
    >
      {(form) => (
        <FormField
          form={form}
          name="faults"
          label="Mỗi nhóm một dòng"
          required={false}
          hint="Xóa trắng một dòng là bỏ nhóm ấy; nhóm đã có khuyết điểm thì giữ lại."
        >
          {(field) => <FaultLines field={field} />}
        </FormField>
      )}
    </ActForm>
  )
}

function FaultLines({ field }: { readonly field: FieldProps<Fault[]> }) {
  const { id, value, onChange } = field
  return (
    <div className="stack">
      {value.map((fault, index) => {
        const key = `${id}-${index}`
        return (
          <div key={key}>
            <label htmlFor={key} className="unseen">{`Nhóm ${index + 1}`}</label>
            <TextField
              {...standAlone<string | null>(key, fault.words, (words) =>
                onChange(value.map((each, at) => (at === index ? { ...each, words: words ?? '' } : each))),
              )}
              maxLength={500}
            />
          </div>
        )
      })}
      <div className="row">
        <Button onClick={() => onChange([...value, { id: null, words: '' }])}>Thêm nhóm</Button>
      </div>
    </div>
  )
}
