import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accounts, address, openBrowser } from './browser.js';
import type { Account } from './browser.js';
import { signIn, visit } from './portal.js';
import type { Visit } from './portal.js';

function accountNamed(signInName: string): Account {
  const found = accounts().find((account) => account.signInName === signInName);
  if (!found) throw new Error(`no demo account ${signInName}`);
  return found;
}

/** A time of day some hours on, as a form wants it; a visit cannot run past midnight. */
function hoursOn(hours: number): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(new Date(Date.now() + hours * 3_600_000)).split(' ');
  return { day, time };
}

describe('a home visit', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  const as = async (signInName: string, screen: 'desk' | 'phone'): Promise<Visit> => {
    const opened = await visit(browser, screen);
    await signIn(opened.page, accountNamed(signInName));
    return opened;
  };

  it('is planned on the phone with what is lacking beside it, cleared by the supervisor, left for and reported back from', async () => {
    const { page, context, faults } = await as('ly-staff-070', 'phone');
    await page.goto(`${address()}/service/visits/plan`);
    await page.getByLabel('目的').fill('了解近况');
    const place = `幸福里 ${hoursOn(0).time}`;
    await page.getByLabel('去处').fill(place);
    const day = hoursOn(24).day;
    await page.getByLabel('日期').fill(day);
    await page.getByLabel('会面时间').fill('14:00');
    await page.getByLabel('返回时间').fill('16:00');
    // What is lacking is listed by the document's order; the later ones stand folded below.
    const alone = page.getByText('不单独行动');
    await alone.waitFor({ state: 'attached' });
    if (!(await alone.isVisible())) await page.locator('details', { has: alone }).locator('summary').click();
    await alone.waitFor();
    await page.getByLabel('机构以外的同行人').fill('社区网格员老赵');
    for (const part of await page.getByRole('group', { name: '出发前评估' }).getByRole('checkbox').all()) await part.check();
    const parts = page.locator('textarea:not([aria-hidden])');
    for (let i = 0; i < (await parts.count()); i += 1) await parts.nth(i).fill('按约定的办法做');
    await page.getByText('还差 1 项').waitFor();
    await page.getByRole('button', { name: '交督导讨论' }).click();
    await page.getByText('已交督导讨论').waitFor();
    const visitAddress = page.url();
    const supervisor = await as('ly-supervisor', 'desk');
    // The supervisor also sits on the committee: clearing visits is done in the department.
    await supervisor.page.getByRole('button', { name: /切换单位/ }).click();
    await supervisor.page.getByRole('menuitem', { name: /项目部/ }).first().click();
    await supervisor.page.getByRole('button', { name: /切换单位.*项目部/ }).waitFor();
    await supervisor.page.goto(visitAddress);
    await supervisor.page.getByLabel('讨论要点').fill('注意犬只，保持电话畅通');
    await supervisor.page.getByRole('button', { name: '讨论并同意前往' }).click();
    await supervisor.page.getByText('讨论同意').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '出发' }).click();
    await page.getByText('您正在外出').waitFor();
    await page.getByLabel('情况').fill('平安，老人情绪稳定');
    await page.getByRole('button', { name: '报平安返回' }).click();
    await page.getByText('已返回').first().waitFor();
    await page.getByRole('link', { name: '登记这次服务' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    expect([...faults, ...supervisor.faults]).toEqual([]);
    await context.close();
    await supervisor.context.close();
  }, 120_000);
});
