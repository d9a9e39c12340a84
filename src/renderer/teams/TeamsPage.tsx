import '../people/people.css'
import './teams.css'
import { useSearchParams } from 'react-router'
import { ChargesView } from './ChargesView.tsx'
import { DifficultiesView } from './DifficultiesView.tsx'
import { ReinforcementsView } from './ReinforcementsView.tsx'
import { TeamsView } from './TeamsView.tsx'
import { VisitsView } from './VisitsView.tsx'

/** Supervising teams and what they do; `?muc=` says which side of it is shown. */
export default function TeamsPage() {
  const [query] = useSearchParams()
  switch (query.get('muc')) {
    case 'chi-bo':
      return <ChargesView />
    case 'luot-du':
      return <VisitsView />
    case 'kho-khan':
      return <DifficultiesView />
    case 'tang-cuong':
      return <ReinforcementsView />
    default:
      return <TeamsView />
  }
}
