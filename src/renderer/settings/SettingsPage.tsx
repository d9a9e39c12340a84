import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { Page } from '../frame/Page.tsx'
import { useMay, useSession } from '../frame/session.ts'
import { RegulationsPart } from '../regulations/RegulationsPart.tsx'
import { AccountsSettingsPart } from './AccountsSettings.tsx'
import { Holidays } from './Holidays.tsx'
import { OccupationGroups } from './OccupationGroups.tsx'
import { OfficeSettingsPart } from './OfficeSettings.tsx'
import { OrganisationTypes } from './OrganisationTypes.tsx'
import { ScreenSettingsPart } from './ScreenSettings.tsx'
import { SupportSettingsPart } from './SupportSettings.tsx'

const everybodys = [
  { value: 'co-quan', label: 'Cơ quan', Part: OfficeSettingsPart },
  { value: 'giao-dien', label: 'Giao diện', Part: ScreenSettingsPart },
  { value: 'ngay-nghi', label: 'Ngày nghỉ', Part: Holidays },
  { value: 'nghe-nghiep', label: 'Nghề nghiệp', Part: OccupationGroups },
  { value: 'loai-hinh', label: 'Loại hình', Part: OrganisationTypes },
  { value: 'quy-dinh', label: 'Quy định', Part: RegulationsPart },
] as const
const support = { value: 'ho-tro', label: 'Hỗ trợ', Part: SupportSettingsPart } as const
const administrators = [
  ...everybodys,
  { value: 'tai-khoan', label: 'Tài khoản', Part: AccountsSettingsPart },
  support,
] as const

/** What differs between offices and between eyes. */
export default function SettingsPage() {
  const [query, setQuery] = useSearchParams()
  const may = useMay()
  const { sample } = useSession()
  // the sample has one account, shared by everybody who looks around
  const writers = may.write ? [...everybodys, support] : everybodys
  const parts = may.administer && !sample ? administrators : writers
  const chosen = parts.find(({ value }) => value === query.get('muc')) ?? parts[0]
  return (
    <Page
      title="Cài đặt"
      reading
      scope={
        <Segmented
          aria-label="Phần của cài đặt"
          value={chosen.value}
          options={parts.map(({ value, label }) => ({ value, label }))}
          onChange={(value) => setQuery({ muc: value })}
        />
      }
    >
      <chosen.Part />
    </Page>
  )
}
