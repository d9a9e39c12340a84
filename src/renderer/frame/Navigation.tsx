import './navigation.css'
import { Fragment } from 'react'
import { NavLink } from 'react-router'
import { placeOf } from './places.ts'
import { rooms } from './rooms.ts'
import { useSession } from './session.ts'

const groups = ['register', 'reports', 'office'] as const

/** The rooms at the left; on a narrow window they come out at the press of "Mục lục". */
export function Navigation({ open, close }: { open: boolean; close: () => void }) {
  const { role } = useSession().me
  return (
    <>
      {open && <div className="frame-veil" onClick={close} aria-hidden="true" />}
      <nav className="frame-navigation" data-open={open} aria-label="Mục lục">
        {groups.map((group, index) => (
          <Fragment key={group}>
            {index > 0 && <hr />}
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
          </Fragment>
        ))}
      </nav>
    </>
  )
}
