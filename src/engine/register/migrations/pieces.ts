/** Pieces of SQL as they stood when the steps that use them were written. Released steps use them: never change one. */

/** A partial date, `?` (chưa rõ) or null. */
export const partialDate = (column: string): string =>
  `${column} TEXT CHECK (${column} = '?' OR ${column} GLOB '[0-9][0-9][0-9][0-9]'
    OR ${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'
    OR (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND ${column} IS date(${column})))`

/** A full day or null. */
export const day = (column: string): string => `${column} TEXT CHECK (${column} IS date(${column}))`

/** A half-open period that does not end before it begins. */
export const period = `${partialDate('from_date')}, ${partialDate('to_date')}, CHECK (from_date IS NULL OR to_date IS NULL OR from_date = '?' OR to_date = '?' OR substr(to_date, 1, min(length(from_date), length(to_date))) >= substr(from_date, 1, min(length(from_date), length(to_date))))`

export const versioned = `version INTEGER NOT NULL DEFAULT 1, trashed_at TEXT`

export const flag = (column: string): string => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`

/** An id that is never given twice. */
export const id = 'id INTEGER PRIMARY KEY AUTOINCREMENT'
