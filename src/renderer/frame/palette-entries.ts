import type { CellRow } from '../../shared/cells/contract.ts'
import { cellKindLabels } from '../../shared/cells/fields.ts'
import type { PersonRow } from '../../shared/people/contract.ts'
import type { Role } from '../../shared/rpc/base.ts'
import { yearOf } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Room } from './room.ts'

/** One line of the palette and where it leads. */
export interface PaletteEntry {
  readonly key: string
  readonly name: string
  readonly detail: string
  readonly kind: string
  readonly to: string
  readonly isRoom: boolean
}

const MOST_CELLS = 8

export function roomEntries(rooms: readonly Room[], role: Role, text: string): PaletteEntry[] {
  return rooms.flatMap(({ path, navigation }) => {
    if (navigation === null || !(navigation.roles?.includes(role) ?? true)) return []
    if (!matches(navigation.label, text)) return []
    const name = navigation.label
    return [{ key: `room-${path}`, name, detail: '', kind: 'Mục', to: `/${path}`, isRoom: true }]
  })
}

/** Cells by name; none until something is typed. */
export function cellEntries(cells: readonly CellRow[], text: string): PaletteEntry[] {
  if (text === '') return []
  return cells
    .filter((cell) => matches(cell.name, text))
    .slice(0, MOST_CELLS)
    .map((cell) => ({
      key: `cell-${cell.id}`,
      name: cell.name,
      detail: cell.villages.join(', '),
      kind: cell.kind === 'committee' ? cellKindLabels.committee : 'Chi bộ',
      to: `/chi-bo?mo=${cell.id}`,
      isRoom: false,
    }))
}

/** People as the engine found them: village and birth year tell two of the same name apart. */
export function personEntries(people: readonly PersonRow[]): PaletteEntry[] {
  return people.map((person) => ({
    key: `person-${person.id}`,
    name: person.fullName,
    detail: personDetail(person),
    kind: person.standing === null ? 'Người' : 'Đảng viên',
    to: `/nguoi?mo=${person.id}`,
    isRoom: false,
  }))
}

/** "sinh 1985 · Bản Nà Ngà" */
export function personDetail(person: Pick<PersonRow, 'birthDate' | 'villageName'>): string {
  const year = person.birthDate === null ? null : yearOf(person.birthDate)
  return [year === null ? '' : `sinh ${year}`, person.villageName ?? '']
    .filter((part) => part !== '')
    .join(' · ')
}

/** Every typed word begins some word of the name, marks or no marks. */
export function matches(name: string, text: string): boolean {
  const words = searchKey(name).split(' ')
  return searchKey(text)
    .split(' ')
    .every((typed) => words.some((word) => word.startsWith(typed)))
}
