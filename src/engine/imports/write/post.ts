import type { PostKind } from '../../../shared/cells/fields.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { addPost } from '../../cells/posts/cell-posts.ts'
import type { Change } from '../../register/change.ts'
import { AlreadyThere } from '../check/acts.ts'

export interface ListedPost {
  readonly cellId: number
  readonly personId: number
  readonly post: PostKind
  readonly villageId: number | null
  readonly from: PartialDate | null
  readonly to: PartialDate | null
  /** "Lò Văn An giữ chức vụ Bí thư ở Chi bộ bản Na" */
  readonly said: string
}

/** @throws AlreadyThere; RegisterError INVALID, NOT_FOUND, CONFLICT when somebody else holds a post that only one may hold */
export function writePost(change: Change, { said, ...listed }: ListedPost): void {
  const known = change.first(
    change.sql
      .selectFrom('cell_post')
      .select('id')
      .where('cell_id', '=', listed.cellId)
      .where('person_id', '=', listed.personId)
      .where('post', '=', listed.post)
      .where('from_date', 'is', listed.from),
  )
  if (known !== undefined)
    throw new AlreadyThere(
      'post',
      `Đã có trong sổ: ${said}. Không ghi lần nữa; sửa ở trang của chi bộ nếu cần.`,
    )
  addPost(change, { ...listed, replaceHolder: false })
}
