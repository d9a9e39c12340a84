/** What the list of people can be narrowed to, as the address writes it. */
export const standingChoices = [
  { value: 'member', label: 'đảng viên' },
  { value: 'official', label: 'đảng viên chính thức' },
  { value: 'probationary', label: 'đảng viên dự bị' },
  { value: 'none', label: 'chưa là đảng viên' },
] as const

export const sexChoices = [
  { value: 'male', label: 'nam' },
  { value: 'female', label: 'nữ' },
] as const

/** The choice of that value, or undefined when the address says something else. */
export function choiceOf<T extends string>(
  choices: readonly { readonly value: T }[],
  written: string,
): T | undefined {
  return choices.find(({ value }) => value === written)?.value
}

/** Address of the people behind a count of a cell. */
export function peopleAddress(filters: {
  cellId: number
  standing: (typeof standingChoices)[number]['value']
  asOf: string | undefined
}): string {
  const query = new URLSearchParams({ 'chi-bo': String(filters.cellId), 'tu-cach': filters.standing })
  if (filters.asOf !== undefined) query.set('ngay', filters.asOf)
  return `/nguoi?${query}`
}
