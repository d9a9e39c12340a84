import type { DueProvider } from '../due/provider.ts'

/** Values of the pack in force that nobody of the office has compared with the text yet. */
export const regulationsDue: DueProvider = (_reader, { pack }) => {
  const open = [...pack.rules.values()].filter((rule) => !rule.confirmed).length
  if (open === 0) return []
  const what = 'Đối chiếu, xác nhận các giá trị của bộ quy định đang áp dụng'
  return [
    {
      key: `office:rules:${pack.pack}`,
      subject: 'office',
      what,
      who: `${pack.name}: ${open} giá trị chưa xác nhận`,
      cellId: null,
      cellName: null,
      dueOn: null,
      blockedBy: null,
      source: null,
      link: `/cai-dat?muc=quy-dinh&bo=${pack.pack}&chua=1`,
      anonymous: what,
    },
  ]
}
