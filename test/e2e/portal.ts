import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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
  const context = await browser.newContext({ viewport: SCREENS[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
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
