import { useMutation } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'

/** What an administrator does with accounts; every list is asked anew after each. */
export function useAccountActs() {
  const add = useMutation(rpc.accounts.add.mutationOptions())
  const change = useMutation(rpc.accounts.change.mutationOptions())
  const disable = useMutation(rpc.accounts.disable.mutationOptions())
  const enable = useMutation(rpc.accounts.enable.mutationOptions())
  const resetPassword = useMutation(rpc.accounts.resetPassword.mutationOptions())
  return {
    add: add.mutateAsync,
    change: change.mutateAsync,
    disable: disable.mutateAsync,
    enable: enable.mutateAsync,
    resetPassword: resetPassword.mutateAsync,
  }
}
