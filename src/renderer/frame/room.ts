import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Role } from '../../shared/rpc/base.ts'

/**
 * What a folder of screens shows the frame: `export const room: Room` in `src/renderer/<subject>/room.ts`. The frame finds
 * the files by itself, so the navigation lists exactly the rooms that exist. Keep the file light: pages load lazily.
 */
export interface Room {
  /** First part of the address, e.g. `chi-bo`. */
  readonly path: string
  /** Words in the navigation and the palette; null for a room without an entry of its own. */
  readonly navigation: {
    readonly label: string
    readonly icon: ComponentType
    /** register = daily work; reports = figures and what is sent; office = the register itself. A line stands between them. */
    readonly group: 'register' | 'reports' | 'office'
    readonly order: number
    /** A small number behind the label: how much waits there. */
    readonly count?: ComponentType
    /** Who sees it; everyone when left out. */
    readonly roles?: readonly Role[]
  } | null
  /** Pages under `path`; `lazyPage(() => import('./Page.tsx'))` makes one. */
  readonly routes: readonly RouteObject[]
}

interface PageModule {
  readonly default: ComponentType
}

/** A route whose page (the module's default export) is fetched when first opened. */
export function lazyPage(load: () => Promise<PageModule>): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ Component: (await load()).default }) }
}
