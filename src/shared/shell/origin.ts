/** Scheme of the desktop door's pages; registered as standard and secure before the app is ready. */
export const APP_SCHEME = 'app'

/** The one origin whose pages may run in the window and receive the engine's port. */
export const APP_ORIGIN = `${APP_SCHEME}://nhip-cau`

/** Address of the one page; every screen is a hash route inside it. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`
