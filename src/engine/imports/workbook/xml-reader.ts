import { SaxesParser } from 'saxes'
import { inflateEntry } from './inflate-entry.ts'
import { WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import type { ZipEntry } from './zip-directory.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a reader of one part does with its XML. Element names come without namespace prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

/**
 * Feeds one part of the workbook to `handlers` and yields after every piece, so that a caller can hand on what the handlers
 * gathered. Refuses what could blow up: document types and entities, deep nesting, endless tags or texts, other encodings.
 */
export async function* feedXml(
  entry: ZipEntry,
  budget: ReadBudget,
  handlers: XmlHandlers,
): AsyncGenerator<undefined> {
  const { xmlDepth, xmlSilence } = budget.limits
  let silence = 0
  let depth = 0
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', (tag) => {
    silence = 0
    depth += 1
    if (depth > xmlDepth) throw new WorkbookProblem('FORBIDDEN_XML')
    handlers.open(withoutPrefix(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    silence = 0
    depth -= 1
    handlers.close(withoutPrefix(tag.name))
  })
  parser.on('text', (text) => handlers.text(text))
  parser.on('cdata', (text) => handlers.text(text))
  parser.on('doctype', refuseDoctype)
  parser.on('xmldecl', (declared) => {
    if (declared.encoding !== undefined && !/^utf-?8$/i.test(declared.encoding))
      throw new WorkbookProblem('BROKEN_XML')
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let damage: WorkbookProblem | null = null
  for await (const chunk of inflateEntry(entry, budget)) {
    // A part that cannot be parsed is still counted to its end: a bomb or a broken zip is the truer thing to say.
    if (damage !== null) continue
    silence += chunk.length
    if (silence > xmlSilence) throw new WorkbookProblem('ZIP_BOMB')
    damage = damageOf(() => parser.write(decoder.decode(chunk, { stream: true })))
    if (damage === null) yield
  }
  damage ??= damageOf(() => parser.write(decoder.decode()).close())
  if (damage !== null) throw damage
  yield
}

/** The same for a part that is read to its end before anything is done with it. */
export async function readXml(entry: ZipEntry, budget: ReadBudget, handlers: XmlHandlers): Promise<void> {
  for await (const _ of feedXml(entry, budget, handlers)) budget.check()
}

function refuseDoctype(): void {
  throw new WorkbookProblem('FORBIDDEN_XML')
}

/** Whatever the parser or the decoder objects to is damage of the part; anything else is thrown on. */
function damageOf(step: () => void): WorkbookProblem | null {
  try {
    step()
    return null
  } catch (error) {
    if (error instanceof WorkbookProblem && error.code !== 'BROKEN_XML') throw error
    return error instanceof WorkbookProblem ? error : new WorkbookProblem('BROKEN_XML', {}, error)
  }
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
