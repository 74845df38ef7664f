import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accounts, address, openBrowser, openPage } from './browser.js';
import type { Account } from './browser.js';

describe('signing in to the portal', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    ({ page, faults } = await openPage(context));
    await page.goto(address());
  });
  afterEach(() => context.close());

  async function signIn(account: Pick<Account, 'signInName' | 'password'>): Promise<void> {
    await page.getByLabel('用户名').fill(account.signInName);
    await page.locator('input[type=password]').fill(account.password);
    await page.getByRole('button', { name: /登\s*录/ }).click();
  }

  it('refuses a wrong password in words, and does not say whether the name exists', async () => {
    const [known] = accounts();
    await signIn({ signInName: known?.signInName ?? '', password: 'wrong-password-1' });
    const words = await page.getByRole('alert').innerText();
    await page.reload();
    await signIn({ signInName: 'nobody-of-that-name', password: 'wrong-password-1' });
    expect(await page.getByRole('alert').innerText()).toBe(words);
  });

  it('shows somebody of every tenant their to-do list, without a fault in the page', async () => {
    const tenants = new Set(accounts().map((account) => account.tenant));
    expect(tenants.size).toBeGreaterThanOrEqual(5);
    for (const tenant of tenants) {
      const account = accounts().find((each) => each.tenant === tenant)!;
      await signIn(account);
      await page.getByRole('heading', { name: '待办' }).or(page.getByRole('tab', { name: /待办/ })).first().waitFor();
      expect({ account: account.signInName, faults }).toEqual({ account: account.signInName, faults: [] });
      await context.clearCookies();
      await page.goto(address());
    }
  }, 120_000);
});
