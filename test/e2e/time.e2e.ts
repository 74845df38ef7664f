import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accounts, address, openBrowser } from './browser.js';
import { signIn, visit } from './portal.js';

const DAY_MS = 86_400_000;
/** Days of the house's meeting, on which nobody goes on leave. */
const MEETINGS = ['2026-11-27', '2026-12-25'];

/** A Monday far enough ahead, and the Monday after: eight days by the calendar, clear of meetings. */
function eightDays(): { from: string; to: string } {
  const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  let monday = Date.now() + 10 * DAY_MS;
  while (new Date(monday).getUTCDay() !== 1) monday += DAY_MS;
  while (MEETINGS.some((on) => on >= dayOf(monday) && on <= dayOf(monday + 7 * DAY_MS))) monday += 7 * DAY_MS;
  return { from: dayOf(monday), to: dayOf(monday + 7 * DAY_MS) };
}

describe('working time of somebody whom an agency has placed with a district', () => {
  let browser: Browser;
  const wrong: string[] = [];
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  async function as(signInName: string, work: (page: Page) => Promise<void>, screen: 'phone' | 'desk' = 'phone'): Promise<void> {
    const { context, page, faults } = await visit(browser, screen);
    page.setDefaultTimeout(20_000);
    await signIn(page, { role: '', tenant: '', signInName, password: accounts()[0]?.password ?? '' });
    await work(page);
    wrong.push(...faults);
    await context.close();
  }
  const agree = (signInName: string, path: string): Promise<void> => as(signInName, async (page) => {
    await page.goto(`${address()}${path}`);
    await page.getByRole('button', { name: /^同\s*意$/ }).click();
    await page.getByRole('button', { name: /^同\s*意$/ }).waitFor({ state: 'detached' });
  });

  it('clocks in with one button, and asks for eight days that both sides must agree to', async () => {
    const { from, to } = eightDays();
    let leave = '';
    let person = '';
    await as('ly-staff-007', async (page) => {
      await page.goto(`${address()}/mine/clock`);
      await page.getByRole('button', { name: /打卡|下班卡/ }).click();
      await page.getByText(/已打卡 \d\d:\d\d/).waitFor();
      await page.evaluate(([a, b]) => localStorage.setItem('gongqiao.draft.leave', JSON.stringify({ kind: 'personal', from: a, to: b, reason: '回乡办事', takeover: '同组社工', handedOver: true })), [from, to]);
      await page.goto(`${address()}/mine/leave/new`);
      // Before anything is sent the form says who will be asked, the district among them.
      await page.getByText('区总工会', { exact: true }).waitFor();
      await page.getByText(/计 \d+ 天/).waitFor();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.waitForURL(/\/mine\/leave\/[0-9a-f]{8}-/);
      await page.getByText('待用人单位同意').waitFor();
      person = ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').split(' ')[0] ?? '';
      leave = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    });
    await as('lg-host-liuyue', async (page) => {
      await page.goto(`${address()}/leave-consents`);
      await page.getByRole('link', { name: person }).first().click();
      await page.getByRole('button', { name: /^同\s*意$/ }).click();
      await page.getByRole('button', { name: /^同\s*意$/ }).waitFor({ state: 'detached' });
    }, 'desk');
    for (const approver of ['ly-staff-001', 'ly-service-head', 'ly-agency-head']) await agree(approver, `/leave/${leave}`);
    await as('lg-district', async (page) => {
      await page.goto(`${address()}/leave-consents`);
      await page.getByRole('link', { name: person }).first().click();
      await page.getByRole('button', { name: /^同\s*意$/ }).click();
      await page.getByText('已批准', { exact: true }).first().waitFor();
    }, 'desk');
    await as('ly-staff-007', async (page) => {
      await page.goto(`${address()}/mine/leave/${leave}`);
      await page.getByText('已准假', { exact: true }).waitFor();
    });
    expect(wrong).toEqual([]);
  }, 120_000);
});
