import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountOf, address, openBrowser, openPage } from './browser.js';
import { choose, chooseInTree } from './portal.js';

const OFFICE = { width: 1366, height: 768 };

describe('posts, from the county’s application to the province’s overview', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  let application = '';
  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ viewport: OFFICE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    ({ page, faults } = await openPage(context));
    page.setDefaultTimeout(30_000);
  });
  afterAll(() => browser.close());

  async function signIn(role: string): Promise<void> {
    const account = accountOf(role);
    await context.clearCookies();
    await page.goto(address());
    await page.getByLabel('用户名').fill(account.signInName);
    await page.locator('input[type=password]').fill(account.password);
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.locator('.gq-top').waitFor();
  }

  it('the county sees what the document allows as it fills in the form, and submits', async () => {
    await signIn('县级工会');
    await page.goto(`${address()}/posts/applications/new`);
    await page.getByRole('button', { name: '下一步' }).click();
    // Nothing is chosen yet: the form says what is missing and stays where it is.
    await page.getByText('请填写所在单位').waitFor();
    await chooseInTree(page, page.locator('#application-unitId'), '街道总工会');
    await choose(page, page.locator('#application-grade'), '初级岗');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText(/按第十条，本单位通常可开发 \d+ 个岗位/).waitFor();
    await page.locator('[id="labourRelations"]').fill('总体和谐');
    await page.locator('[id="difficulty"]').fill('企业多，难度较大');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.locator('[id="duties"]').fill('组织建设与权益维护');
    await page.locator('[id="staffUse"]').fill('在编人员均在岗');
    await page.locator('[id="finances"]').fill('经费有保障');
    await page.locator('#application-workNeed').fill('新建企业增多');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(/\/posts\/applications\/[0-9a-f]{8}-/);
    application = new URL(page.url()).pathname;
    await page.getByRole('heading', { name: /街道总工会 · 新增/ }).waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  it('the city passes it, the province approves it on a phone, and its posts are there', async () => {
    await signIn('市级工会');
    await page.goto(`${address()}${application}`);
    await page.getByRole('button', { name: '初审通过' }).click();
    await page.locator('.ant-modal').getByRole('button', { name: '初审通过' }).click();
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
    await signIn('省总工会');
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(`${address()}${application}`);
    await page.getByRole('button', { name: /^核\s*定$/ }).click();
    await page.locator('.ant-modal textarea').fill('同意。');
    await page.locator('.ant-modal-footer').getByRole('button', { name: /^核\s*定$/ }).click();
    await page.getByText('状态：已核定').waitFor();
    await page.setViewportSize(OFFICE);
    expect(faults).toEqual([]);
  }, 120_000);

  it('the overview answers its three questions and leads from a city to its counties', async () => {
    await page.goto(`${address()}/overview`);
    for (const question of ['岗位用到哪了？', '钱到哪了？', '谁逾期了？']) await page.getByRole('heading', { name: question }).waitFor();
    await page.locator('.gq-tile', { hasText: '石家庄市总工会' }).click();
    await page.getByRole('heading', { name: '石家庄市总工会 · 总览' }).waitFor();
    await page.locator('.gq-tile', { hasText: '长安区总工会' }).click();
    await page.getByRole('heading', { name: '长安区总工会 · 总览' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '石家庄市总工会 · 总览' }).waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  it('every page of the areas opens for the province without a fault', async () => {
    const pages = ['/posts', '/posts/applications', '/plan/years', '/plan/minimum-wages', '/providers', '/contracts', '/people', '/assignments', '/appraisal', '/appraisal/results', '/appraisal/requests', '/funding', '/funding/budgets', '/funding/lines', '/funding/advances', '/funding/what-if'];
    for (const path of pages) {
      await page.goto(`${address()}${path}`);
      await page.locator('#page h1').waitFor();
      // What the page asks for has been answered: only then is it known that nothing was refused.
      await page.waitForLoadState('networkidle');
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      expect({ path, faults, refused: await page.locator('.ant-alert-error').count() }).toEqual({ path, faults: [], refused: 0 });
    }
  }, 180_000);
});
