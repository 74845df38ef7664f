import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accounts, openBrowser } from './browser.js';
import { signIn, visit, visitAs } from './portal.js';

/** Does one of a matter's acts: the button opens the dialog, whose own button of the same name sends it. */
async function act(page: Page, name: RegExp): Promise<void> {
  await page.locator('.gq-acts').getByRole('button', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('a matter begun by hand', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it('is begun with what its document asks for, and is then before those who hold it', async () => {
    const hr = await visitAs(browser, '人力资源部');
    await hr.page.getByRole('link', { name: '发起事项' }).click();
    await hr.page.getByRole('link', { name: '财务协同通知' }).click();
    // Nothing goes off half filled in.
    await hr.page.getByRole('button', { name: '发起事项' }).click();
    await hr.page.getByText(/请填写人员或事项/).waitFor();
    await hr.page.getByLabel('事由').click();
    await hr.page.locator('.ant-select-item-option', { hasText: '督导任免' }).click();
    const about = `督导任免 ${Date.now()}`;
    await hr.page.getByLabel('人员或事项').fill(about);
    await hr.page.getByLabel('起始日').fill('2026-12-01');
    await hr.page.getByLabel('起始日').press('Enter');
    await hr.page.getByRole('button', { name: '发起事项' }).click();
    await hr.page.getByRole('heading', { name: `财务协同通知：${about}` }).waitFor();
    const matter = hr.page.url();
    await hr.page.getByRole('cell', { name: '督导任免', exact: true }).waitFor();
    expect(hr.faults).toEqual([]);
    await hr.context.close();

    const office = await visitAs(browser, '行政办公室');
    await office.page.goto(matter);
    await act(office.page, /^核\s*定$/);
    await office.page.locator('.ant-steps-item-active').getByText('已核定，待财务处理').waitFor();
    expect(office.faults).toEqual([]);
    await office.context.close();

    // Finance sits beside the house's front, not above it, and finds it among its own to-dos.
    const finance = await visit(browser);
    const account = accounts().find(({ signInName }) => signInName === 'ly-finance-head');
    if (!account) throw new Error('no account of the head of finance');
    await signIn(finance.page, account);
    await finance.page.locator('.gq-table tbody a', { hasText: about }).click();
    await act(finance.page, /^财务处理$/);
    await finance.page.locator('.ant-steps-item').getByText('财务已处理').waitFor();
    expect(finance.faults).toEqual([]);
    await finance.context.close();
  });
});
