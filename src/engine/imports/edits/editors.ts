import type { EditableKind } from '../../../shared/imports/edits.ts'
import { cellsEditor } from './cells-editor.ts'
import type { ListEditor } from './list-editor.ts'
import { membersEditor } from './members-editor.ts'
import { peopleEditor } from './people-editor.ts'
import { sympathizersEditor } from './sympathizers-editor.ts'
import { villagesEditor } from './villages-editor.ts'

const editors: Readonly<Record<EditableKind, ListEditor>> = {
  villages: villagesEditor,
  cells: cellsEditor,
  people: peopleEditor,
  members: membersEditor,
  sympathizers: sympathizersEditor,
}

export function editorOf(kind: EditableKind): ListEditor {
  return editors[kind]
}

/** The editor of a kind of list that can be handed out; else null. */
export function editorFor(kind: string): ListEditor | null {
  return Object.values(editors).find((editor) => editor.kind === kind) ?? null
}
