import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { choose, visitAs } from './portal.js';
import type { Visit } from './portal.js';

const QUOTA = '/policy/hebei/decisions/hebei.establishment.quota';

describe('the policy explorer', () => {
  let browser: Browser;
  let opened: Visit;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  beforeEach(async () => { opened = await visitAs(browser, '县级工会'); });
  afterEach(async () => {
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  it('leads from the documents to a provision, its reading and the decision that carries it out', async () => {
    const { page } = opened;
    const menu = page.getByRole('navigation');
    await menu.getByText('更多').click();
    await menu.getByRole('link', { name: '政策文件' }).click();
    await page.getByRole('link', { name: '河北省工会社会工作岗位管理办法（试行）' }).click();
    await page.getByRole('heading', { name: '第一章 总则' }).waitFor();
    await page.getByRole('button', { name: '第三条' }).first().click();
    await page.getByRole('tooltip').or(page.locator('.ant-popover')).first().getByText('HB-3a').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '岗位等级条件' }).first().click();
    await page.getByRole('heading', { name: '岗位等级条件' }).waitFor();
    expect(page.url()).toContain('/decisions/hebei.eligibility.grade');
  });

  it('decides while one types, says what is wrong beside the field, and shows the reasons', async () => {
    const { page } = opened;
    await page.goto(`${address()}${QUOTA}`);
    await choose(page, page.getByRole('combobox', { name: '所在单位类别' }), '乡镇（街道）工会');
    const employees = page.getByRole('spinbutton', { name: '辖区法人单位职工人数' });
    await employees.fill('-3');
    await employees.blur();
    await page.getByText('不能小于 0').first().waitFor();
    await employees.fill('8000');
    await page.getByText('计算与判断过程').waitFor();
    expect(await page.locator('.gq-reasons').innerText()).toContain('第十条');
  });

  it('keeps facts and day in the address, and sets another day beside them', async () => {
    const { page } = opened;
    const facts = encodeURIComponent(JSON.stringify({ unitKind: 'township-union', employees: 8000 }));
    await page.goto(`${address()}${QUOTA}?asOf=2018-06-30&facts=${facts}`);
    const answer = page.locator('.gq-verdict');
    await answer.filter({ hasText: /\d/ }).first().waitFor();
    const said = await answer.first().innerText();
    await page.getByText('日期', { exact: true }).click();
    await page.getByText('结论相同').waitFor();
    expect(await answer.count()).toBe(2);
    expect(await answer.last().innerText()).toBe(said);
    expect(new URL(page.url()).searchParams.get('day')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('refuses a day before the document took effect, in its words', async () => {
    const { page } = opened;
    const facts = encodeURIComponent(JSON.stringify({ unitKind: 'township-union', employees: 8000 }));
    await page.goto(`${address()}${QUOTA}?asOf=2017-12-26&facts=${facts}`);
    await page.getByText('尚未生效').waitFor();
  });

  it('shows the coverage of a document, provision by provision', async () => {
    const { page } = opened;
    await page.goto(`${address()}/policy/hebei?tab=coverage`);
    await page.getByText('无缺口').waitFor();
    expect(await page.locator('.ant-table-row').count()).toBeGreaterThan(40);
  });
});
