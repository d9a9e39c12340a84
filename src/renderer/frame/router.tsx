import { createHashRouter, Navigate } from 'react-router'
import { RouteTrouble } from './RouteTrouble.tsx'
import { rooms } from './rooms.ts'
import { Stage } from './Stage.tsx'

const first = rooms.find((room) => room.navigation !== null)?.path ?? ''

/** Hash addresses, since both doors serve the one page. */
export const router = createHashRouter([
  {
    path: '/',
    Component: Stage,
    ErrorBoundary: RouteTrouble,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to={`/${first}`} replace /> },
      ...rooms.map((room) => ({
        path: room.path,
        ErrorBoundary: RouteTrouble,
        children: [...room.routes],
      })),
      { path: '*', element: <Navigate to={`/${first}`} replace /> },
    ],
  },
])
