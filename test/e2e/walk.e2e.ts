import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accounts, address, openBrowser } from './browser.js';
import type { Account } from './browser.js';
import { signIn, visit } from './portal.js';
import type { Visit } from './portal.js';

/** Who works in the agency, in its purchaser's house, and at the desk of the administration. */
const AT_DESKS = ['ly-hr', 'ly-finance-head', 'ly-director-general', 'ly-board', 'ly-service-head', 'ly-staff-007', 'lg-district', 'lg-host-unit', 'ly-auditor'];
const ON_PHONES = ['ly-staff-070', 'lg-host-unit'];
/** What belongs to programs and not to people: a value that is not there, an instant, an id, a hole in a sentence. */
const RAW = [/\bundefined\b/, /\bNaN\b/, /\[object /, /\d{4}-\d\d-\d\dT\d\d:\d\d/, /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/, /\{\w+\}/, /\$\{/];

function accountNamed(signInName: string): Account {
  const found = accounts().find((account) => account.signInName === signInName);
  if (!found) throw new Error(`no demo account ${signInName}`);
  return found;
}

interface Seen {
  readonly door: string;
  readonly title: string;
  readonly raw: readonly string[];
  readonly wide: boolean;
}

/** Opens the menu wholly and gives the addresses that it leads to. */
async function menuOf(page: Page): Promise<string[]> {
  await page.locator('nav .ant-menu-item').first().waitFor();
  return page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => { requestAnimationFrame(done); });
    const closed = (): HTMLElement | null => document.querySelector('nav .ant-menu-submenu:not(.ant-menu-submenu-open) > .ant-menu-submenu-title');
    for (let title = closed(); title; title = closed()) {
      title.click();
      await frame();
    }
    return [...new Set([...document.querySelectorAll('nav a')].map((door) => door.getAttribute('href') ?? ''))];
  });
}

/** Goes through all doors within the page, as somebody does who clicks one after the other, and tells what stood behind each. */
function walk(page: Page, doors: readonly string[]): Promise<Seen[]> {
  return page.evaluate(async ({ to, raw }) => {
    const until = async (holds: () => boolean, what: string): Promise<void> => {
      const began = performance.now();
      while (!holds()) {
        if (performance.now() - began > 15_000) throw new Error(`${what} never stood`);
        await new Promise((done) => { requestAnimationFrame(done); });
      }
    };
    const seen = [];
    for (const door of to) {
      document.querySelector<HTMLElement>(`nav a[href="${door}"]`)?.click();
      await until(() => document.querySelector(`nav .ant-menu-item-selected a[href="${door}"]`) !== null, door);
      await until(() => document.querySelector('#page h1') !== null && document.querySelector('#page .ant-skeleton, #page .ant-spin-spinning, #page [aria-busy="true"]') === null, door);
      const text = document.querySelector<HTMLElement>('#page')?.innerText ?? '';
      seen.push({ door, title: document.querySelector('#page h1')?.textContent ?? '', raw: raw.flatMap((form) => new RegExp(form).exec(text)?.[0] ?? []), wide: document.documentElement.scrollWidth > innerWidth });
    }
    return seen;
  }, { to: doors, raw: RAW.map((form) => form.source) });
}

describe('every door of the menu', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  async function as(signInName: string, screen: 'desk' | 'phone'): Promise<Visit & { readonly refused: string[] }> {
    const opened = await visit(browser, screen);
    const refused: string[] = [];
    opened.page.on('response', (response) => {
      if (response.url() === `${address()}/graphql`) void response.text().then((text) => { if (text.includes('"code":"forbidden"')) refused.push(`${new URL(opened.page.url()).pathname}: ${/"path":\[[^\]]*\]/.exec(text)?.[0] ?? ''}`); }, () => undefined);
    });
    await signIn(opened.page, accountNamed(signInName));
    return { ...opened, refused };
  }

  it.each(AT_DESKS)('of %s leads to a page that speaks to people, asks for nothing that is refused, and breaks nothing', async (signInName) => {
    const { page, context, faults, refused } = await as(signInName, 'desk');
    const doors = await menuOf(page);
    expect(doors.length).toBeGreaterThan(2);
    const seen = await walk(page, doors);
    const found = seen.filter(({ title, raw }) => raw.length > 0 || /没有这个页面|页面出错/.test(title));
    expect({ found, faults, refused }).toEqual({ found: [], faults: [], refused: [] });
    await context.close();
  }, 60_000);

  it.each(ON_PHONES)('of %s fits a phone', async (signInName) => {
    const { page, context, faults } = await as(signInName, 'phone');
    await page.locator('.gq-top button').first().click();
    const seen = await walk(page, await menuOf(page));
    expect({ wide: seen.filter(({ wide }) => wide).map(({ door }) => door), faults }).toEqual({ wide: [], faults: [] });
    await context.close();
  }, 60_000);
});
