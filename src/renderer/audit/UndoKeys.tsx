import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { useMay } from '../frame/session.ts'
import { matchesShortcut } from '../frame/shortcut.ts'
import { isBeingEdited } from './being-edited.ts'

/** Ctrl+Z takes back one's own last command, Ctrl+Y does it again; in a form the keys are the form's. Shows nothing. */
export function UndoKeys() {
  const may = useMay()
  const { message } = App.useApp()
  const told = {
    onSuccess: ({ summary }: { summary: string }) => void message.success(summary),
    onError: (error: unknown) => void message.info(explainError(error)),
  }
  const undo = useMutation(rpc.audit.undoLast.mutationOptions(told))
  const redo = useMutation(rpc.audit.redoLast.mutationOptions(told))
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const wanted = matchesShortcut(event, 'Ctrl+Z')
      ? undo
      : matchesShortcut(event, 'Ctrl+Y') || matchesShortcut(event, 'Ctrl+Shift+Z')
        ? redo
        : null
    if (wanted === null || event.defaultPrevented || isBeingEdited(document)) return
    event.preventDefault()
    // one after another: a key held down must not ask for what is not there yet
    if (!undo.isPending && !redo.isPending) wanted.mutate(undefined)
  })
  useEffect(() => {
    if (!may.write) return
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [may.write])
  return null
}
