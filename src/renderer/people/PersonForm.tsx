import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { PersonDetail } from '../../shared/people/contract.ts'
import { personFieldsSchema } from '../../shared/people/fields.ts'
import { personProblems } from '../../shared/people/rules.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { useMay } from '../frame/session.ts'
import { PersonFieldSections } from './PersonFieldSections.tsx'

/** The fields of a person that is in the register. */
export function PersonForm({
  person,
  reload,
}: {
  readonly person: PersonDetail
  readonly reload: () => void
}) {
  const may = useMay()
  const update = useMutation(rpc.people.update.mutationOptions())
  const reveal = useMutation(rpc.people.revealCitizenId.mutationOptions())
  // masked until asked for, so the form begins without it and sends it only when it was typed
  const [revealed, setRevealed] = useState<string | null>(null)
  const form = useRecordForm({
    name: `person:${person.id}`,
    schema: personFieldsSchema,
    initial: { ...person.fields, citizenId: revealed },
    check: (values) => personProblems(values, today()),
    readOnly: !may.write,
    save: async (_values, changed) => {
      await update.mutateAsync({ id: person.id, version: person.version, fields: changed })
      if ('citizenId' in changed) setRevealed(null)
    },
  })
  const show = async (): Promise<void> => {
    const { citizenId } = await reveal.mutateAsync({ id: person.id })
    setRevealed(citizenId)
    form.set('citizenId', citizenId)
  }
  const masked = person.citizenIdMasked
  const hint =
    revealed === null && masked !== null ? (
      <span className="row">
        Đã ghi: <span className="figures">{masked}</span>
        <Button size="small" loading={reveal.isPending} onClick={() => void show().catch(() => undefined)}>
          Hiện số
        </Button>
        <span>Lần xem được ghi vào nhật ký.</span>
      </span>
    ) : undefined
  return (
    <RecordForm form={form} label={`Hồ sơ ${person.fields.fullName}`} reload={reload}>
      {reveal.isError && <ProblemBox error={reveal.error} />}
      <PersonFieldSections form={form} citizenIdHint={hint} />
    </RecordForm>
  )
}
