import { useMutation, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { type ClassFields, classFieldsSchema } from '../../shared/classes/fields.ts'
import { classDateProblems } from '../../shared/classes/rules.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { Page } from '../frame/Page.tsx'
import { ClassSections } from './ClassSections.tsx'

/** Opens a class: what the rules and the last such class propose stands there already. */
export default function NewClassPage() {
  const first = useQuery(rpc.classes.proposal.queryOptions({ input: { kind: 'awareness' } }))
  return (
    <Page title="Mở lớp" reading>
      {first.isError && <ProblemBox error={first.error} retry={() => void first.refetch()} />}
      {first.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {first.data !== undefined && <NewClassForm proposed={first.data} />}
    </Page>
  )
}

const proposedFields = ['name', 'sessions', 'place', 'organiser', 'organiserKind'] as const

function NewClassForm({ proposed }: { readonly proposed: ClassFields }) {
  const navigate = useNavigate()
  const create = useMutation(rpc.classes.create.mutationOptions())
  const created = useRef<number | null>(null)
  const form = useRecordForm({
    name: 'class:new',
    schema: classFieldsSchema,
    initial: proposed,
    check: classDateProblems,
    evenUnchanged: true,
    save: async (fields) => {
      created.current = (await create.mutateAsync({ fields })).id
    },
    onSaved: () => {
      if (created.current !== null) void navigate(`/lop/${created.current}`)
    },
  })
  const { kind } = form.values
  const other = useQuery(
    rpc.classes.proposal.queryOptions({ input: { kind }, enabled: kind !== proposed.kind }),
  )
  const now = kind === proposed.kind ? proposed : other.data
  const shown = useRef(proposed)
  // another kind proposes anew, but only where nothing was typed over the last proposal
  const propose = useEffectEvent((next: ClassFields) => {
    const last = shown.current
    shown.current = next
    for (const field of proposedFields) if (form.values[field] === last[field]) form.set(field, next[field])
  })
  useEffect(() => {
    if (now !== undefined) propose(now)
  }, [now])
  return (
    <RecordForm form={form} label="Lớp mới" saveLabel="Mở lớp" onCancel={() => void navigate('/lop')}>
      <ClassSections form={form} />
    </RecordForm>
  )
}
