import './people.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { PairVerdict } from '../../shared/people/pairs-contract.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { PairReasons } from './PairReasons.tsx'
import { SameVerdict } from './SameVerdict.tsx'
import { whoWords } from './words.ts'

interface SamePersonsProps {
  readonly fullName: string
  readonly birthDate: PartialDate | null
  readonly villageId: number | null
  readonly sex?: 'male' | 'female' | null
  readonly citizenId?: string | null
  readonly fatherName?: string | null
  /** Takes the person found instead of entering a new one; a link to the record when left out. */
  readonly onTake?: (person: { id: number; fullName: string }) => void
  /** What was said so far, to be kept with the record once it is saved. */
  readonly verdicts?: ReadonlyMap<number, PairVerdict>
  readonly say?: (personId: number, verdict: PairVerdict | null) => void
}

const PAUSE_MS = 300

/** Likely the same persons, with the reasons why, while a name is typed. */
export function SamePersons(props: SamePersonsProps) {
  const { fullName, birthDate, villageId, sex, citizenId, fatherName, onTake, verdicts, say } = props
  const asked = useSettled(fullName.trim())
  const similar = useQuery(
    rpc.people.similar.queryOptions({
      input: {
        fullName: asked,
        birthDate,
        villageId,
        ...(sex !== undefined && { sex }),
        ...(citizenId !== undefined && { citizenId }),
        ...(fatherName !== undefined && { fatherName }),
      },
      enabled: asked.includes(' '),
      placeholderData: keepPreviousData,
    }),
  )
  const found = asked.includes(' ') ? (similar.data ?? []) : []
  return (
    <aside className="same-persons" aria-label="Có thể là cùng một người" aria-live="polite">
      {found.length > 0 && (
        <>
          <h3>Có thể đã có trong sổ</h3>
          <ul>
            {found.map(({ person, reasons, against }) => (
              <li key={person.id}>
                {onTake === undefined ? (
                  <Link to={`/nguoi?mo=${person.id}`}>{person.fullName}</Link>
                ) : (
                  <button type="button" className="link-button" onClick={() => onTake(person)}>
                    {person.fullName}
                  </button>
                )}
                <span className="quiet">{whoWords(person)}</span>
                {person.cellName !== null && <span className="quiet">Đảng viên, {person.cellName}</span>}
                <PairReasons pair={{ reasons, against }} />
                {say !== undefined && (
                  <SameVerdict
                    name={person.fullName}
                    said={verdicts?.get(person.id)}
                    say={(verdict) => say(person.id, verdict)}
                  />
                )}
              </li>
            ))}
          </ul>
          <p className="quiet">
            {say === undefined
              ? 'Nếu không phải người này, cứ ghi tiếp.'
              : 'Đúng người này thì mở hồ sơ đã có. Không phải thì cứ ghi tiếp; câu trả lời được giữ lại, không hỏi nữa.'}
          </p>
        </>
      )}
    </aside>
  )
}

/** The text once it has stood still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
