import type { InspectionKind } from '../../../shared/inspections/kinds.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { Reader } from '../../register/reader.ts'
import type { Inspected } from './inspected.ts'

interface Item {
  readonly id: number
  readonly programmeId: number
  readonly kind: InspectionKind
  readonly subjectKind: 'organisation' | 'member'
  readonly cellId: number | null
  readonly personId: number | null
  readonly year: number
}

interface Programme {
  readonly id: number
  readonly number: string
  readonly title: string
}

const outside = /^(?:ngoai chuong trinh|dot xuat|khong|khong co)$/
const inSome = /^(?:x|co|trong chuong trinh|theo chuong trinh)$/

/** Finds the item of a programme that a case of a list carries out. */
export class PlanItems {
  readonly #programmes: readonly Programme[]
  readonly #items: readonly Item[]

  constructor(reader: Reader) {
    this.#programmes = reader
      .all(
        reader.sql
          .selectFrom('inspection_programme')
          .select(['id', 'number', 'title'])
          .where('trashed_at', 'is', null),
      )
      .map(({ id, number, title }) => ({ id, number: searchKey(number ?? ''), title: searchKey(title) }))
    this.#items = reader.all(
      reader.sql
        .selectFrom('inspection_plan_item')
        .select([
          'id',
          'programme_id as programmeId',
          'kind',
          'subject_kind as subjectKind',
          'cell_id as cellId',
          'person_id as personId',
          'year',
        ])
        .where('trashed_at', 'is', null),
    )
  }

  /** The item's id; null for a case outside any programme; else a sentence why none is sure. */
  find(
    written: string,
    wanted: {
      readonly kind: InspectionKind
      readonly year: number | null
      readonly subjects: readonly Inspected[]
    },
  ): number | null | string {
    const key = searchKey(written)
    if (outside.test(key)) return null
    const programmes = inSome.test(key) ? this.#programmes : this.#programmes.filter((one) => names(key, one))
    if (programmes.length === 0)
      return `Không có chương trình "${written.slice(0, 80)}" trong sổ. ${notLinked}`
    const ids = new Set(programmes.map(({ id }) => id))
    const items = this.#items.filter(
      ({ programmeId, kind, year }) =>
        ids.has(programmeId) && kind === wanted.kind && (wanted.year === null || year === wanted.year),
    )
    const exact = items.filter((item) => wanted.subjects.some((subject) => isAbout(item, subject)))
    // "3 chi bộ bản": the programme names no single subject
    const open = items.filter(
      ({ subjectKind, cellId, personId }) =>
        cellId === null && personId === null && wanted.subjects.some(({ kind }) => kind === subjectKind),
    )
    const [only, another] = exact.length > 0 ? exact : open
    if (only === undefined) return `Chương trình không có mục cùng hình thức, năm và đối tượng. ${notLinked}`
    return another === undefined ? only.id : `Chương trình có nhiều mục như vậy. ${notLinked}`
  }
}

const notLinked = 'Vẫn ghi, chưa gắn với chương trình; gắn ở trang của vụ việc.'

function names(key: string, { number, title }: Programme): boolean {
  if (key === number || key === title) return true
  return number !== '' && ` ${key} `.includes(` ${number} `)
}

function isAbout(item: Item, subject: Inspected): boolean {
  return subject.kind === 'member'
    ? item.personId === subject.personId
    : item.personId === null && item.cellId === subject.cellId
}
