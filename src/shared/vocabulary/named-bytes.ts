import * as z from 'zod'

/** What browser and Node files have in common, so that shared code needs the types of neither. */
export interface NamedBytes {
  readonly name: string
  /** bytes */
  readonly size: number
  /** media type, '' when unknown */
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}

export function isNamedBytes(value: unknown): value is NamedBytes {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'size' in value &&
    typeof value.size === 'number' &&
    'type' in value &&
    typeof value.type === 'string' &&
    'arrayBuffer' in value &&
    typeof value.arrayBuffer === 'function'
  )
}

/** A File, checked by its shape. */
export const namedBytesSchema = z.custom<NamedBytes>(isNamedBytes, {
  error: 'Chưa chọn tệp. Chọn tệp rồi thử lại.',
})
