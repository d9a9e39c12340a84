import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Catalog,
  catalogFiles,
  type HolidayLine,
  holidayFile,
  parseCatalog,
  parseHolidays,
} from './files.ts'

/** Everything under resources/catalogs, parsed. About 0.4 MB in all, so one synchronous read at set-up is enough. */
export function readCatalogFiles(folder: string): Catalog[] {
  return catalogFiles.map((file) => parseCatalog(file, readJson(join(folder, file.file))))
}

export function readHolidayFile(folder: string): HolidayLine[] {
  return parseHolidays(readJson(join(folder, holidayFile)))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
