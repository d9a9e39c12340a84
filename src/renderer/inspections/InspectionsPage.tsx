import '../people/people.css'
import './inspections.css'
import { useSearchParams } from 'react-router'
import { BasesView } from './BasesView.tsx'
import { CasesView } from './CasesView.tsx'
import { CellReportsView } from './CellReportsView.tsx'
import { LettersView } from './LettersView.tsx'
import { ProgrammeView } from './ProgrammeView.tsx'
import { RemediesView } from './RemediesView.tsx'
import { ThemesView } from './ThemesView.tsx'

/** Inspection, supervision and what follows from them; `?muc=` says which side of it is shown. */
export default function InspectionsPage() {
  const [query] = useSearchParams()
  switch (query.get('muc')) {
    case 'chuong-trinh':
      return <ProgrammeView />
    case 'khac-phuc':
      return <RemediesView />
    case 'don-thu':
      return <LettersView />
    case 'tu-kiem-tra':
      return <ThemesView />
    case 'bao-cao':
      return <CellReportsView />
    case 'van-ban':
      return <BasesView />
    default:
      return <CasesView />
  }
}
