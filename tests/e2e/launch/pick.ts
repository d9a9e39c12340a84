import { expect, type Page } from '@playwright/test'

/** Picks by typing from the box that has the focus; waits until the box has heard. */
export async function pick(page: Page, typed: string, option: string | RegExp): Promise<void> {
  await page.keyboard.type(typed)
  // Enter takes the first: what was found for half of the typed word must have gone
  await expect(
    page
      .getByRole('option')
      .first()
      .and(page.getByRole('option', { name: option })),
  ).toBeAttached()
  await page.keyboard.press('Enter')
}
