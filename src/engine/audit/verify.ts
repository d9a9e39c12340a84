import { beginningOfChain, ChangeDigest, type LinkedEntry, linkOf } from '../register/chain.ts'
import type { Reader } from '../register/reader.ts'

type StoredEntry = LinkedEntry & { readonly link: string | null }

/** At most so many findings are told one by one; a history that was rewritten would fill the screen. */
const mostFindings = 20

/**
 * Follows the chain through the whole history and names where it breaks: an entry or a change that was altered, added or taken
 * out behind the program's back.
 */
export function chainFindings(reader: Reader): string[] {
  const findings: string[] = []
  const digestOf = digests(reader)
  let link = beginningOfChain
  let counted = 0
  for (const entry of entriesInOrder(reader)) {
    const expected = linkOf(link, entry, digestOf(entry.id))
    if (entry.link !== expected)
      findings.push(
        `Lịch sử: dòng số ${entry.id} (${entry.at.slice(0, 10)}) không khớp chuỗi; dòng này, một thay đổi của nó hoặc dòng ngay trước đã bị sửa hay xóa ngoài chương trình.`,
      )
    // goes on from what stands there, so that one altered entry is one finding
    link = entry.link ?? expected
    counted += 1
  }
  return [
    ...findings.slice(0, mostFindings),
    ...endFindings(reader, counted, link),
    ...undoneFindings(reader),
  ]
}

function entriesInOrder(reader: Reader): StoredEntry[] {
  return reader.all(
    reader.sql
      .selectFrom('audit_entry')
      .select(['id', 'at', 'account_id', 'by_name', 'door', 'summary', 'undoes', 'way', 'link'])
      .orderBy('id'),
  )
}

/** The digest of what stands in the register as an entry's changes. */
function digests(reader: Reader): (entryId: number) => string {
  const changes = reader.statement<{
    table_name: string
    row_id: number
    operation: string
    old: string | null
    new: string | null
  }>('SELECT table_name, row_id, operation, old, new FROM audit_change WHERE entry_id = ? ORDER BY id')
  return (entryId) => {
    const digest = new ChangeDigest()
    for (const { table_name, row_id, operation, old, new: fresh } of changes.iterate(entryId))
      digest.add(table_name, row_id, operation, old, fresh)
    return digest.hex()
  }
}

function endFindings(reader: Reader, counted: number, link: string): string[] {
  const head = reader.first(reader.sql.selectFrom('audit_head').select(['entries', 'link']))
  if (head?.entries === counted && head.link === link) return []
  return [
    `Lịch sử: cuối chuỗi không khớp (có ${counted} dòng, chương trình đã ghi ${head?.entries ?? 0} dòng); có dòng bị bớt hoặc thêm ngoài chương trình.`,
  ]
}

/** `undone_by` is not part of the chain: it must say the same as `undoes`, which is. */
function undoneFindings(reader: Reader): string[] {
  const odd = reader
    .statement<{ id: number }>(
      `SELECT entry.id FROM audit_entry AS entry LEFT JOIN audit_entry AS later ON later.undoes = entry.id
         WHERE entry.undone_by IS NOT later.id
       UNION SELECT change.entry_id FROM audit_change AS change
         WHERE NOT EXISTS (SELECT 1 FROM audit_entry AS entry WHERE entry.id = change.entry_id)
       ORDER BY 1 LIMIT ${mostFindings}`,
    )
    .all()
  return odd.map(({ id }) => `Lịch sử: dòng số ${id} ghi sai việc hoàn tác, hoặc còn thay đổi không có dòng.`)
}
