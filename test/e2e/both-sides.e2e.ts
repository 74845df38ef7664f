import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accountOf, address, openBrowser } from './browser.js';
import { signIn, visit, visitAs } from './portal.js';

describe('what is asked on both sides', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); }, 60_000);
  afterAll(() => browser.close());

  it('an assessor of an award gives the own sheet once, and the head sees who is missing', async () => {
    const { page, faults } = await visit(browser);
    page.setDefaultTimeout(30_000);
    await signIn(page, { ...accountOf('服务部'), signInName: 'ly-service-head' });
    await page.goto(`${address()}/honours/sheets`);
    await page.getByLabel('评分（0–100）').first().fill('92.5');
    await page.getByRole('button', { name: '交评分表' }).first().click();
    await page.getByText(/92\.5.*已交/).first().waitFor();
    await page.goto(`${address()}/honours`);
    await page.getByRole('link', { name: /管理之星/ }).first().click();
    await page.getByRole('tab', { name: '评分表' }).click();
    await page.getByText(/已交 [1-9]\d* 份/).waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('a worker asks to change the own telephone on a phone; human resources check it, and the file has it', async () => {
    const me = await visitAs(browser, '试用期社工', 'phone');
    me.page.setDefaultTimeout(30_000);
    await me.page.goto(`${address()}/mine/file`);
    await me.page.getByRole('button', { name: '变更联系方式、工资卡' }).click();
    await me.page.locator('#change-telephone').fill('13900001234');
    await me.page.locator('.ant-modal-footer').getByRole('button', { name: /提\s*交/ }).click();
    await me.page.getByText('已提交，等待核对').waitFor();
    const hr = await visitAs(browser, '人力资源部');
    hr.page.setDefaultTimeout(30_000);
    await hr.page.goto(`${address()}/personnel/changes`);
    await hr.page.locator('tbody tr', { hasText: '139****1234' }).getByRole('button').click();
    await hr.page.getByRole('button', { name: /查看内容/ }).click();
    await hr.page.getByText('13900001234').waitFor();
    await hr.page.getByRole('button', { name: '核对无误，更改' }).click();
    await hr.page.locator('tbody', { hasText: '已生效' }).waitFor();
    await me.page.reload();
    await me.page.getByText('139****1234').first().waitFor();
    expect([...me.faults, ...hr.faults]).toEqual([]);
  }, 60_000);
});
