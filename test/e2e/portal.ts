import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountOf, address, openPage } from './browser.js';
import type { Account } from './browser.js';

/** The screens that the portal is made for. */
export const SCREENS = { desk: { width: 1366, height: 768 }, phone: { width: 375, height: 812 } } as const;

/** A signed-in page with what went wrong in it and every address that it asked. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
  readonly asked: string[];
}

/** Opens the portal, not yet signed in. */
export async function visit(browser: Browser, screen: keyof typeof SCREENS = 'desk'): Promise<Visit> {
  const context = await browser.newContext({ viewport: SCREENS[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const { page, faults } = await openPage(context);
  const asked: string[] = [];
  page.on('request', (request) => { asked.push(request.url()); });
  await page.goto(address());
  await page.getByLabel('用户名').waitFor();
  return { context, page, faults, asked };
}

/** Signs in with an account and waits for the to-do list. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByLabel('用户名').fill(account.signInName);
  await page.locator('input[type=password]').fill(account.password);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('tab', { name: /待办/ }).waitFor();
}

/** Opens the portal as the account whose role has these words. */
export async function visitAs(browser: Browser, role: string, screen: keyof typeof SCREENS = 'desk'): Promise<Visit> {
  const opened = await visit(browser, screen);
  await signIn(opened.page, accountOf(role));
  return opened;
}
