import { type SqlBool, sql } from 'kysely'

/** Codes by their official names: the register's catalogs decide, not this file. */
const codeOf = (catalog: string, name: string) =>
  sql`(SELECT code FROM catalog_item WHERE catalog = ${catalog} AND name = ${name} LIMIT 1)`

export const isMinority = sql<SqlBool>`(person.ethnic_group IS NOT NULL AND person.ethnic_group <> ${codeOf('ethnic-groups', 'Kinh')})`
export const isReligious = sql<SqlBool>`(person.religion IS NOT NULL AND person.religion <> ${codeOf('religions', 'Không')})`
