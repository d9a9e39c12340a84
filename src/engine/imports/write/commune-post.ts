import { addCommunePost, type WantedCommunePost } from '../../cells/posts/commune-posts.ts'
import type { Change } from '../../register/change.ts'
import { AlreadyThere } from '../check/acts.ts'

/** @param said "Lò Văn An giữ chức danh Chủ tịch Ủy ban nhân dân xã" @throws AlreadyThere; RegisterError INVALID, NOT_FOUND, CONFLICT */
export function writeCommunePost(change: Change, wanted: WantedCommunePost, said: string): void {
  const known = change.first(
    change.sql
      .selectFrom('commune_post')
      .select('id')
      .where('person_id', '=', wanted.personId)
      .where('title', '=', wanted.title)
      .where('from_date', 'is', wanted.from),
  )
  if (known !== undefined)
    throw new AlreadyThere(
      'title',
      `Đã có trong sổ: ${said}. Không ghi lần nữa; sửa ở trang Chức danh ở xã nếu cần.`,
    )
  addCommunePost(change, wanted)
}
