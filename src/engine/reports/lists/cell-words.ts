import type { Scope } from '../../figures/scope.ts'
import type { Reader } from '../../register/reader.ts'

/** What a text column of a table of figures may say of each cell, by the column's `field`. One query for all cells. */
export const cellWords: Readonly<
  Record<string, (reader: Reader, scope: Scope) => ReadonlyMap<number, string>>
> = {}
