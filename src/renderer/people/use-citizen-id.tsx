import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'

export interface CitizenIdLook {
  /** The number once somebody asked to see it; goes into the form's first values. */
  readonly revealed: string | null
  /** Back to the mask, after another number was saved. */
  readonly forget: () => void
  /** The masked number and the button that shows it; `put` writes the number into the form. */
  readonly hint: (put: (citizenId: string | null) => void) => ReactNode
}

/** The citizen ID is masked until asked for, and the look is written to the history. */
export function useCitizenId(personId: number, masked: string | null): CitizenIdLook {
  const [revealed, setRevealed] = useState<string | null>(null)
  const reveal = useMutation(rpc.people.revealCitizenId.mutationOptions())
  const hint = (put: (citizenId: string | null) => void): ReactNode => {
    if (reveal.isError) return explainError(reveal.error)
    if (masked === null || revealed !== null) return undefined
    const show = (): void =>
      reveal.mutate(
        { id: personId },
        {
          onSuccess: ({ citizenId }) => {
            setRevealed(citizenId)
            put(citizenId)
          },
        },
      )
    return (
      <span className="row">
        Đã ghi: <span className="figures">{masked}</span>
        <Button size="small" loading={reveal.isPending} onClick={show}>
          Hiện số
        </Button>
        <span>Lần xem được ghi vào nhật ký.</span>
      </span>
    )
  }
  return { revealed, forget: () => setRevealed(null), hint }
}
