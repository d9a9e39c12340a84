import { useNavigate, useParams } from 'react-router'
import { Page } from '../frame/Page.tsx'
import { ComparePeople } from './ComparePeople.tsx'

/** Two records that somebody chose, side by side. */
export default function ComparePage() {
  const { first, second } = useParams()
  const navigate = useNavigate()
  return (
    <Page
      title="So hai hồ sơ"
      reading
      more={[{ key: 'pairs', label: 'Các cặp nghi trùng', onClick: () => void navigate('/nguoi/trung') }]}
    >
      <ComparePeople
        firstId={Number(first)}
        secondId={Number(second)}
        onMerged={(keptId) => void navigate(`/nguoi/${keptId}`)}
      />
    </Page>
  )
}
