const levels = /^(chi bộ)\s+(?:cơ sở|trực thuộc)\s+/iu

/** "Chi bộ cơ sở Trường …" → "Chi bộ Trường …": under 208-QĐ/TW there is one name for every cell. */
export function plainCellName(name: string): string {
  return name.replace(levels, '$1 ')
}
