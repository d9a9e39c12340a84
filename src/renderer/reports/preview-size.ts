/** Shares of the sheet's true size. */
export const largerSizes = [
  { value: '100', label: '100 %' },
  { value: '125', label: '125 %' },
  { value: '150', label: '150 %' },
] as const

type LargerSize = (typeof largerSizes)[number]['value']
/** How large the sheet lies on the desk; '' = as wide as the desk. */
export type PreviewSize = '' | LargerSize

export function isLargerSize(value: string): value is LargerSize {
  return largerSizes.some((size) => size.value === value)
}

/** Whoever reads with large type wants a large sheet too: fitted to the desk it would stay small. */
export function firstPreviewSize(zoom: number): PreviewSize {
  return zoom >= 150 ? '100' : ''
}
