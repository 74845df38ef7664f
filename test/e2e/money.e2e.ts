import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { choose, visitAs } from './portal.js';

describe('what is really paid, and who stands in', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it('the county sees why a payment is due, confirms it, and takes up wages that are late', async () => {
    const { page, context, faults } = await visitAs(browser, '县级工会');
    await page.goto(`${address()}/payments?year=2026&state=open`);
    await page.locator('.gq-table tbody a').first().click();
    await page.getByRole('heading', { name: '逐岗明细' }).waitFor();
    await page.locator('table .gq-figure').first().click();
    await page.locator('.ant-drawer').getByRole('heading', { name: '计算与判断过程' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '确认已付' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认已付' }).click();
    await page.getByText('状态：已付').waitFor();
    await page.goto(`${address()}/wages?state=late`);
    // The contract of a wage that is late: others of the county may have nothing to take up.
    const late = page.locator('.gq-table tbody tr').first();
    const contract = await late.locator('td').nth(3).innerText();
    await page.getByRole('button', { name: '核查欠付' }).click();
    const check = page.getByRole('dialog').getByRole('button', { name: '核查欠付' });
    await choose(page, page.getByRole('combobox', { name: '核查哪份合同' }), contract);
    await check.click();
    await page.waitForURL(/\/breaches\/[0-9a-f]{8}-/);
    await page.locator('.ant-steps-item-active').getByText('发现欠付').waitFor();
    await page.getByRole('button', { name: '责令改正' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('a clerk names a stand-in for some days, and ends it', async () => {
    const { page, context, faults } = await visitAs(browser, '县级工会');
    await page.getByRole('link', { name: '代办安排' }).click();
    await choose(page, page.locator('#stand-in-user'));
    await page.getByRole('button', { name: '指定代办人' }).click();
    const spans = page.getByRole('table', { name: '代办安排' });
    await spans.getByText('代办中').waitFor();
    await spans.getByRole('button', { name: '结束' }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: '结束' }).click();
    await page.getByText('没有代办安排。').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
