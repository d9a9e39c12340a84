import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { PersonDetail } from '../../shared/people/contract.ts'
import { rpc } from '../client/client.ts'
import { whoWords } from './words.ts'

/** From here on it is said over the record; below, the list of pairs has it. */
const plain = 60

/** Another record that looks like this person, if nobody has said yet that it is not. */
export function LooksLike({ person }: { readonly person: PersonDetail }) {
  const { id, fields } = person
  const { fullName, birthDate, villageId, sex, fatherName } = fields
  const similar = useQuery(
    rpc.people.similar.queryOptions({
      input: { fullName, birthDate, villageId, sex, fatherName, exceptId: id },
    }),
  )
  const [first] = (similar.data ?? []).filter(({ score }) => score >= plain)
  if (first === undefined) return null
  return (
    <p className="pair-for">
      Có thể trùng với {first.person.fullName} ({whoWords(first.person)}).{' '}
      <Link to={`/nguoi/so/${id}/${first.person.id}`}>So hai hồ sơ</Link>
    </p>
  )
}
