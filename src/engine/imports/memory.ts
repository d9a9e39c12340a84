import * as z from 'zod'
import type { ImportKind } from '../../shared/imports/contract.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import type { Mapping } from './mapping.ts'

const storedMapping = z.record(z.string(), z.string().nullable())

/** What was said before of columns under these headings, and whose words they were. */
export interface Remembered {
  readonly mapping: Mapping
  readonly of: 'sender' | 'layout'
}

/** What is to be remembered of a list once it is written. */
export interface Learned {
  readonly layout: string
  readonly sender: string | null
  /** What the person chose for this list; null when nothing was. */
  readonly chosen: Mapping | null
  /** What the list was read by beside the words of its header. */
  readonly used: Mapping
}

/** The sender's own mapping of a layout, else that of the layout. */
export function rememberedMapping(
  reader: Reader,
  kind: ImportKind,
  layout: string,
  sender: string | null,
): Remembered | null {
  const own =
    sender === null
      ? undefined
      : reader.first(
          reader.sql
            .selectFrom('import_sender')
            .select('mapping')
            .where('kind', '=', kind)
            .where('layout', '=', layout)
            .where('sender_key', '=', senderKey(sender)),
        )
  if (own !== undefined) return { mapping: storedMapping.parse(JSON.parse(own.mapping)), of: 'sender' }
  const row = reader.first(
    reader.sql
      .selectFrom('import_mapping')
      .select('mapping')
      .where('kind', '=', kind)
      .where('layout', '=', layout),
  )
  return row === undefined ? null : { mapping: storedMapping.parse(JSON.parse(row.mapping)), of: 'layout' }
}

/**
 * A sender keeps what its list was read by, so that nobody else's later choice alters it. The layout keeps what was chosen
 * without a sender; a choice for one sender stands for the layout only until another is made.
 */
export function rememberMapping(change: Change, kind: ImportKind, learned: Learned): void {
  const { layout, sender, chosen, used } = learned
  if (chosen !== null) {
    const mapping = JSON.stringify(chosen)
    change.put(
      change.sql
        .insertInto('import_mapping')
        .values({ kind, layout, mapping })
        .onConflict((clash) =>
          sender === null
            ? clash.columns(['kind', 'layout']).doUpdateSet({ mapping })
            : clash.columns(['kind', 'layout']).doNothing(),
        ),
    )
  }
  if (sender === null) return
  const mapping = JSON.stringify(used)
  change.put(
    change.sql
      .insertInto('import_sender')
      .values({ kind, layout, sender_key: senderKey(sender), sender, mapping })
      .onConflict((clash) =>
        clash.columns(['kind', 'layout', 'sender_key']).doUpdateSet({ sender, mapping }),
      ),
  )
}

/** Everybody who was named as the sender of a list, each once. */
export function listSenders(reader: Reader): string[] {
  const rows = reader.all(reader.sql.selectFrom('import_sender').select(['sender_key', 'sender']))
  const order = new Intl.Collator('vi')
  return [...new Map(rows.map(({ sender_key, sender }) => [sender_key, sender])).values()].sort(order.compare)
}

/** Marks tell senders apart ("bản Lạn" is not "bản Lán"), capitals and spaces do not. */
function senderKey(sender: string): string {
  return sender.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}
