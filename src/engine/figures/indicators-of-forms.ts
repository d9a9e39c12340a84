import { flow, type Indicator, stock } from './indicator.ts'

/** What the forms of the organisation committee count beside members and admissions themselves. */
export const formIndicators = {
  'cells.grassroots': stock('Tổ chức cơ sở đảng', 'cells.grassroots'),
  'cells.grassroots-committees': stock('Đảng bộ cơ sở', 'cells.grassroots-committees'),
  'cells.grassroots-cells': stock('Chi bộ cơ sở', 'cells.grassroots-cells'),
  'cells.branch-committees': stock('Đảng bộ bộ phận', 'cells.branch-committees'),
  'cells.branches': stock('Chi bộ trực thuộc đảng bộ cơ sở', 'cells.branches'),
  'cells.grassroots-committees-admitting': flow(
    'Đảng bộ cơ sở có kết nạp đảng viên',
    'cells.grassroots-committees-admitting',
    'cells.grassroots-committees',
  ),
  'cells.grassroots-cells-admitting': flow(
    'Chi bộ cơ sở có kết nạp đảng viên',
    'cells.grassroots-cells-admitting',
    'cells.grassroots-cells',
  ),
  'members.badges-awarded': flow('Tặng Huy hiệu Đảng trong kỳ', 'members.badges-awarded'),
  'members.cards-issued': flow('Phát thẻ đảng viên trong kỳ', 'members.cards-issued'),
  'members.introduced-out': flow('Giới thiệu sinh hoạt chính thức đi', 'members.introduced-out'),
  'members.introduced-in': flow('Giới thiệu sinh hoạt chính thức đến', 'members.introduced-in'),
  'members.visits-out': flow('Giới thiệu sinh hoạt tạm thời đi', 'members.visits-out'),
  'members.visits-in': flow('Giới thiệu sinh hoạt tạm thời đến', 'members.visits-in'),
  'ratings.cells-to-review': stock('Chi bộ phải kiểm điểm', 'ratings.cells-to-review'),
  'ratings.cells-reviewed': stock('Chi bộ đã kiểm điểm', 'ratings.cells-reviewed', 'ratings.cells-to-review'),
  'ratings.cells-not-reviewed': stock(
    'Chi bộ chưa kiểm điểm',
    'ratings.cells-not-reviewed',
    'ratings.cells-to-review',
  ),
  'ratings.cells-not-reviewed-new': stock(
    'Chi bộ chưa kiểm điểm vì mới lập',
    'ratings.cells-not-reviewed-new',
    'ratings.cells-to-review',
  ),
  'ratings.members-to-review': stock('Đảng viên phải kiểm điểm', 'ratings.members-to-review'),
  'ratings.members-reviewed': stock(
    'Đảng viên đã kiểm điểm',
    'ratings.members-reviewed',
    'ratings.members-to-review',
  ),
  'ratings.members-not-reviewed': stock(
    'Đảng viên chưa kiểm điểm',
    'ratings.members-not-reviewed',
    'ratings.members-to-review',
  ),
  'ratings.members-not-reviewed-excused': stock(
    'Đảng viên chưa kiểm điểm có lý do',
    'ratings.members-not-reviewed-excused',
    'ratings.members-to-review',
  ),
} satisfies Record<string, Indicator>
