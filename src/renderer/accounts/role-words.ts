import { type Role, roleLabels } from '../../shared/rpc/base.ts'

/** One line on what each role may do, as the engine enforces it. */
export const roleMeanings: Record<Role, string> = {
  administrator: 'Mọi việc, kể cả tài khoản, cài đặt và khôi phục sổ',
  clerk: 'Nhập, sửa hồ sơ; lập và xuất báo cáo',
  official: 'Xem hồ sơ, lập và xuất báo cáo; không sửa hồ sơ',
  supervisor: 'Chỉ xem hồ sơ và số liệu; không sửa, không xuất',
}

/** For a list to choose from: the role and what it may do. */
export const roleOptions = (['administrator', 'clerk', 'official', 'supervisor'] as const).map((value) => ({
  value,
  label: `${roleLabels[value]}: ${roleMeanings[value]}`,
}))
