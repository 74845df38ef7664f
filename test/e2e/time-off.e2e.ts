import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accounts, address, openBrowser } from './browser.js';
import { signIn, visit } from './portal.js';

const DAY_MS = 86_400_000;
const SUNDAY = 0;
const WEDNESDAY = 3;
const MEETINGS = ['2026-11-27', '2026-12-25'];

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The last Sunday, on which overtime was worked, and a Wednesday far enough ahead to take it off. */
function days(): { worked: string; off: string } {
  let sunday = Date.now() - DAY_MS;
  while (new Date(sunday).getUTCDay() !== SUNDAY) sunday -= DAY_MS;
  let wednesday = Date.now() + 8 * DAY_MS;
  while (new Date(wednesday).getUTCDay() !== WEDNESDAY || MEETINGS.includes(dayOf(wednesday))) wednesday += DAY_MS;
  return { worked: dayOf(sunday), off: dayOf(wednesday) };
}

describe('overtime of a placed worker, known to the host unit and taken off with the word of both sides', () => {
  let browser: Browser;
  const wrong: string[] = [];
  const { worked, off } = days();
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  async function as(signInName: string, work: (page: Page) => Promise<void>, screen: 'phone' | 'desk' = 'desk'): Promise<void> {
    const { context, page, faults } = await visit(browser, screen);
    page.setDefaultTimeout(20_000);
    await signIn(page, { role: '', tenant: '', signInName, password: accounts()[0]?.password ?? '' });
    await work(page);
    wrong.push(...faults);
    await context.close();
  }

  it('goes from the telephone to the lead, the register, the host unit and back to a day off', async () => {
    let person = '';
    await as('ly-staff-007', async (page) => {
      await page.evaluate((on) => localStorage.setItem('gongqiao.draft.overtime', JSON.stringify({ on, starts: '09:00', ends: '17:00', reason: '周日职工活动', choice: 'time-in-lieu' })), worked);
      await page.goto(`${address()}/mine/overtime`);
      await page.getByRole('button', { name: /^提\s*交$/ }).click();
      await page.getByText(`${worked}　09:00–17:00`).first().waitFor();
    }, 'phone');
    await as('ly-staff-001', async (page) => {
      await page.goto(`${address()}/overtime?state=requested`);
      const row = page.getByRole('row').filter({ hasText: `${worked} 09:00–17:00` }).filter({ hasText: '周日职工活动' });
      person = (await row.locator('td').first().textContent()) ?? '';
      await row.getByRole('button', { name: /^同\s*意$/ }).click();
      await row.waitFor({ state: 'detached' });
    });
    expect(person).not.toBe('');
    await as('ly-staff-007', async (page) => {
      await page.goto(`${address()}/mine/overtime`);
      const card = page.locator('.gq-card').filter({ hasText: `${worked}　09:00–17:00` }).filter({ has: page.getByRole('button', { name: /^登\s*记$/ }) });
      await card.getByRole('button', { name: /^登\s*记$/ }).click();
      await page.locator('.gq-card').filter({ hasText: `${worked}　09:00–17:00` }).getByText('等用人单位知悉').waitFor();
    }, 'phone');
    await as('lg-host-liuyue', async (page) => {
      await page.goto(`${address()}/overtime-consents`);
      const row = page.getByRole('row').filter({ hasText: `${worked} 09:00–17:00` }).filter({ hasText: person });
      await row.getByRole('button', { name: '确认知悉' }).click();
      await row.waitFor({ state: 'detached' });
    });
    let leave = '';
    await as('ly-staff-007', async (page) => {
      await page.evaluate((on) => localStorage.setItem('gongqiao.draft.leave', JSON.stringify({ kind: 'time-in-lieu', from: on, to: on, reason: '补休', takeover: '同组社工', handedOver: true })), off);
      await page.goto(`${address()}/mine/leave/new`);
      await page.getByRole('checkbox', { name: new RegExp(`^${worked}`) }).check();
      await page.getByText(/计 1 天/).waitFor();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.waitForURL(/\/mine\/leave\/[0-9a-f]{8}-/);
      leave = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    }, 'phone');
    await as('lg-host-liuyue', async (page) => {
      await page.goto(`${address()}/leave-consents`);
      await page.getByRole('row').filter({ hasText: person }).filter({ hasText: off }).getByRole('link').click();
      // What runs here is the purchaser's own workflow for time off.
      await page.getByRole('row', { name: /办理流程\s*调休/ }).waitFor();
      await page.getByRole('button', { name: /^同\s*意$/ }).click();
      await page.getByText('已准', { exact: true }).first().waitFor();
    });
    for (const approver of ['ly-staff-001', 'ly-service-head']) {
      await as(approver, async (page) => {
        await page.goto(`${address()}/leave/${leave}`);
        await page.getByRole('button', { name: /^同\s*意$/ }).click();
        await page.getByRole('button', { name: /^同\s*意$/ }).waitFor({ state: 'detached' });
      }, 'phone');
    }
    await as('ly-staff-007', async (page) => {
      await page.goto(`${address()}/mine/leave/${leave}`);
      await page.getByText('已准假', { exact: true }).waitFor();
    }, 'phone');
    expect(wrong).toEqual([]);
  }, 180_000);
});
