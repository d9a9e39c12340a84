import './navigation.css'
import { useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import { placeOf } from './places.ts'
import type { Room } from './room.ts'
import { rooms } from './rooms.ts'
import { useSession } from './session.ts'

type Group = NonNullable<Room['navigation']>['group']

/** The rooms at the left; on a narrow window they come out at the press of "Mục lục". */
export function Navigation({ open, close }: { open: boolean; close: () => void }) {
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // in a low window the room one came to by a link or a key may lie below what is seen
  useEffect(() => {
    nav.current?.querySelector(`a[href^="#${pathname}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [pathname])
  return (
    <>
      {open && <div className="frame-veil" onClick={close} aria-hidden="true" />}
      <nav ref={nav} className="frame-navigation" data-open={open} aria-label="Mục lục">
        <div className="frame-navigation-work">
          <RoomList group="register" />
          <hr />
          <RoomList group="reports" />
        </div>
        <hr />
        <RoomList group="office" />
      </nav>
    </>
  )
}

function RoomList({ group }: { readonly group: Group }) {
  const { role } = useSession().me
  return (
    <ul>
      {rooms.map(({ path, navigation }) =>
        navigation?.group !== group || !(navigation.roles?.includes(role) ?? true) ? null : (
          <li key={path}>
            <NavLink to={placeOf(`/${path}`)}>
              <navigation.icon />
              <span>{navigation.label}</span>
              {navigation.count && <navigation.count />}
            </NavLink>
          </li>
        ),
      )}
    </ul>
  )
}
