import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { accountOf, address, openPage } from './browser.js';
import type { Account } from './browser.js';

/** The screens that the portal is made for. */
export const SCREENS = { desk: { width: 1366, height: 768 }, phone: { width: 375, height: 812 } } as const;

/** A signed-in page with what went wrong in it and every address that it asked. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
  readonly asked: string[];
}

/** Opens the portal, not yet signed in. */
export async function visit(browser: Browser, screen: keyof typeof SCREENS = 'desk'): Promise<Visit> {
  const context = await browser.newContext({ viewport: SCREENS[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const { page, faults } = await openPage(context);
  const asked: string[] = [];
  page.on('request', (request) => { asked.push(request.url()); });
  await page.goto(address());
  await page.getByLabel('用户名').waitFor();
  return { context, page, faults, asked };
}

/** Signs in with an account and waits for the to-do list. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByLabel('用户名').fill(account.signInName);
  await page.locator('input[type=password]').fill(account.password);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('tab', { name: /待办/ }).waitFor();
}

/** Opens the portal as the account whose role has these words. */
export async function visitAs(browser: Browser, role: string, screen: keyof typeof SCREENS = 'desk'): Promise<Visit> {
  const opened = await visit(browser, screen);
  await signIn(opened.page, accountOf(role));
  return opened;
}

/** How often a choice is made again, and how long the field is given to show it. */
const TRIES = 5;
const SHOWN_MS = 3_000;

async function appears(place: Locator): Promise<boolean> {
  return place.waitFor({ timeout: SHOWN_MS }).then(() => true, () => false);
}

/**
 * Takes an entry of an open list, until the field shows what was taken: a list is drawn anew as its entries arrive or are narrowed,
 * and a click on an entry of before is lost.
 */
async function take(page: Page, field: Locator, entry: (list: Locator) => Locator, words?: string | RegExp): Promise<void> {
  const select = field.locator('xpath=ancestor-or-self::*[contains(concat(" ", normalize-space(@class), " "), " ant-select ")][1]');
  const list = page.locator('.ant-select-dropdown:visible').last();
  const wanted = entry(list).first();
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!(await wanted.isVisible())) await field.click();
    if (!(await appears(wanted))) continue;
    const told = words ?? (await wanted.innerText()).split('\n')[0]?.trim() ?? '';
    await wanted.click({ timeout: SHOWN_MS }).catch(() => undefined);
    if (await appears(select.filter({ hasText: told }).filter({ hasNotText: /^请选择$/ }))) return;
  }
  throw new Error(`the field never showed the choice ${String(words ?? 'of the first entry')}`);
}

/** Chooses an entry of a select by its words; without words, whichever stands first. With `typed`, narrows the list first. */
export async function choose(page: Page, field: Locator, words?: string | RegExp, typed?: string): Promise<void> {
  if (typed !== undefined) await field.fill(typed);
  await take(page, field, (list) => (words === undefined ? list.locator('.ant-select-item-option') : list.locator('.ant-select-item-option', { hasText: words })), words);
}

/** Chooses a unit below the first one of a tree by its name. */
export async function chooseInTree(page: Page, field: Locator, words: string): Promise<void> {
  await field.click();
  const tree = page.locator('.ant-select-dropdown:visible').last();
  const title = tree.locator('.ant-select-tree-title', { hasText: words });
  // What is below a unit arrives when the unit is opened.
  if (!(await appears(title.first()))) await tree.locator('.ant-select-tree-switcher_close').first().click();
  await take(page, field, () => title, words);
}

const CREATE = `mutation Create($key: ID!, $input: NewPostApplicationInput!) { createPostApplication(key: $key, input: $input) { id } }`;
const BELOW = `query Below($id: ID) { organisationUnits(parentId: $id) { id kind } }`;
const OWN = `query Own { viewer { unit { id } } }`;

/** Asks the API as the signed-in user of a page. */
export async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post(`${address()}/graphql`, { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Begins an application for a post at a township of the county; its ordinary number of posts is decided and kept. */
export async function beginApplication(page: Page): Promise<string> {
  const { viewer } = await ask<{ viewer: { unit: { id: string } } }>(page, OWN);
  const { organisationUnits } = await ask<{ organisationUnits: { id: string; kind: string }[] }>(page, BELOW, { id: viewer.unit.id });
  const township = organisationUnits.find((unit) => unit.kind === 'township-union');
  const input = { unitId: township?.id, action: 'establish', grade: 'junior', requestedPosts: 1, workNeed: '辖区新建园区', statements: {},
    factors: { employees: 8000, enterprises: 300, memberUnits: 120, members: 5000, unitsToUnionise: 20, casesPerYear: 10, projects: 2 } };
  const made = await ask<{ createPostApplication: { id: string } }>(page, CREATE, { key: randomUUID(), input });
  return made.createPostApplication.id;
}
