import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { rpc } from '../client/client.ts'

/** A learner behind a figure is looked at in the class; a certificate from elsewhere in the person's record. */
export function useLearnerAddress(enrollmentId: number | null): void {
  const navigate = useNavigate()
  const located = useQuery(
    rpc.classes.locate.queryOptions({
      input: { id: enrollmentId ?? 0 },
      enabled: enrollmentId !== null,
    }),
  )
  const at = enrollmentId === null ? undefined : located.data
  useEffect(() => {
    if (at === undefined) return
    const address = at.classId === null ? `/nguoi?mo=${at.personId}` : `/lop?mo=${at.classId}`
    void navigate(address, { replace: true })
  }, [at, navigate])
}
