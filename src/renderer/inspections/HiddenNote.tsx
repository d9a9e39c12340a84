import { formatCount } from '../../shared/vocabulary/fraction.ts'

interface HiddenNoteProps {
  /** How many of them meet the filter and may not be read by this account. */
  readonly hidden: number | undefined
  /** "vụ việc về đảng viên" */
  readonly of: string
}

/** Says that there is more than is shown, how much, and who may read it; nothing where all is shown. */
export function HiddenNote({ hidden = 0, of }: HiddenNoteProps) {
  if (hidden === 0) return null
  return (
    <p className="hidden-note" role="note">
      Còn <strong className="figures">{formatCount(hidden)}</strong> {of} không hiện ở đây: nội dung chỉ mở
      cho vai trò do người quản trị chỉ định. Các con số vẫn tính đủ.
    </p>
  )
}
