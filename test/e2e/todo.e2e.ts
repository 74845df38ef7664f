import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { beginApplication, visitAs } from './portal.js';
import type { Visit } from './portal.js';

describe('the to-do list', () => {
  let browser: Browser;
  let opened: Visit;
  let page: Page;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await visitAs(browser, '县级工会');
    ({ page } = opened);
  });
  afterEach(async () => {
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  it('counts at the bell what arrives while one looks, without a reload', async () => {
    const bell = page.getByRole('link', { name: /待办 \d+ 项/ });
    await page.waitForLoadState('networkidle');
    const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0]);
    await beginApplication(page);
    await page.getByRole('link', { name: `待办 ${before + 1} 项` }).waitFor();
  });

  it('leads to the thing itself, with its step bar and what may be done now', async () => {
    const id = await beginApplication(page);
    await page.reload();
    await page.locator(`.gq-table tbody a[href$="${id}"]`).click();
    await page.getByRole('tab', { name: '办理过程' }).waitFor();
    expect(page.url()).toContain('/posts/applications/');
    await page.locator('.ant-steps-item-active').getByText('草拟').waitFor();
    // A greyed act says why, to whoever reaches it by keyboard too.
    const greyed = page.locator('.gq-acts span[tabindex="0"]').first();
    await greyed.focus();
    await page.getByRole('tooltip').getByText('现在不能办理').waitFor();
  });

  it('keeps box and light in the address', async () => {
    await page.getByRole('tab', { name: /我发起/ }).click();
    await page.getByRole('heading', { name: '我发起' }).waitFor();
    expect(new URL(page.url()).searchParams.get('box')).toBe('mine');
    await page.goBack();
    await page.getByRole('heading', { name: '待办' }).waitFor();
  });
});
