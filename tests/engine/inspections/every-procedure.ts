import { inflateRawSync } from 'node:zlib'
import { type AnyProcedure, call, isProcedure, unlazyRouter } from '@orpc/server'
import * as z from 'zod'
import type { Engine } from '../../../src/engine/engine.ts'
import { router } from '../../../src/engine/router.ts'
import type { ProcedureMeta } from '../../../src/shared/rpc/base.ts'

export interface Named {
  readonly name: string
  readonly procedure: AnyProcedure
  readonly access: ProcedureMeta['access']
}

/** All that the contract binds, in its order. */
export const everyProcedure: readonly Named[] = Object.entries(await unlazyRouter(router)).flatMap(
  ([room, bound]) =>
    Object.entries(bound).flatMap(([name, procedure]): Named[] => {
      if (!isProcedure(procedure)) return []
      const { access } = procedure['~orpc'].meta as ProcedureMeta
      return [{ name: `${room}.${name}`, procedure, access }]
    }),
)

/** What inputs are made of: values for a field by its name, and for a number that is an id. */
export interface Seeds {
  readonly ids: readonly number[]
  readonly texts: readonly string[]
  readonly byName: Readonly<Record<string, readonly unknown[]>>
}

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

/** So many inputs at most are tried on one procedure. */
const most = 80

function valuesOf(shape: Shape, name: string, seeds: Seeds): unknown[] {
  const named = seeds.byName[name]
  if (named !== undefined) return [...named]
  if (shape.const !== undefined) return [shape.const]
  if (shape.enum !== undefined) return [...shape.enum]
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return choices.flatMap((each) => valuesOf(each, name, seeds))
  switch (shape.type) {
    case 'object':
      return objectsOf(shape, seeds)
    case 'array':
      return [valuesOf(shape.items ?? {}, name, seeds).slice(0, 3), []]
    case 'integer':
    case 'number':
      return [...seeds.ids]
    case 'string':
      return [...seeds.texts]
    case 'boolean':
      return [true, false]
    default:
      return [null]
  }
}

/** Every field through its values while the others hold their first; with and without what may be left out. */
function objectsOf({ properties = {}, required = [] }: Shape, seeds: Seeds): Record<string, unknown>[] {
  const values = Object.entries(properties).map(([name, shape]) => ({
    name,
    needed: required.includes(name),
    all: valuesOf(shape, name, seeds),
  }))
  const least = Object.fromEntries(
    values.flatMap(({ name, needed, all }) => (needed ? [[name, all[0]]] : [])),
  )
  return [least, ...values.flatMap(({ name, all }) => all.map((value) => ({ ...least, [name]: value })))]
}

/** Inputs for a procedure, made from its own schema; one input where it takes none. */
export function inputsFor({ procedure }: Named, seeds: Seeds): unknown[] {
  const schema = procedure['~orpc'].inputSchema
  if (schema === undefined) return [undefined]
  const shape = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Shape
  const all = valuesOf(shape, '', seeds)
  // two fields together: an id in each table
  const tables = shape.properties?.['table']?.enum ?? []
  const both = tables.flatMap((table) => seeds.ids.slice(0, 3).map((id) => ({ table, id })))
  return [...all.slice(0, most), ...both]
}

/** Everything in an answer as one text: objects, files (workbooks unpacked), streams to their end. */
export async function textOf(answer: unknown): Promise<string> {
  if (answer instanceof Blob) return bytesText(Buffer.from(await answer.arrayBuffer()))
  if (typeof answer === 'object' && answer !== null) {
    if (Symbol.asyncIterator in answer) {
      const parts: string[] = []
      for await (const part of answer as AsyncIterable<unknown>) parts.push(await textOf(part))
      return parts.join('\n')
    }
    const parts = await Promise.all(Object.values(answer).map(textOf))
    return parts.join('\n')
  }
  return String(answer)
}

function bytesText(bytes: Buffer): string {
  if (bytes.readUInt32LE(0) !== 0x04034b50) return bytes.toString('utf8')
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const parts: string[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameSize, extra, note] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const body = bytes.subarray(from, from + packed)
    parts.push((bytes.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8'))
    at += 46 + nameSize + extra + note
  }
  return parts.join('\n')
}

/** What a call says, answer or refusal. @returns the text, and the code of a refusal */
export async function said(
  { procedure }: Named,
  input: unknown,
  engine: Engine,
): Promise<{ text: string; refusal: string | null }> {
  try {
    return { text: await textOf(await call(procedure, input, { context: { engine } })), refusal: null }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
    const data = error instanceof Error && 'data' in error ? JSON.stringify(error.data) : ''
    return { text: `${error instanceof Error ? error.message : ''} ${data}`, refusal: code }
  }
}
