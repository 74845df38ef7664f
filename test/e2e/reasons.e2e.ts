import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { visitAs } from './portal.js';
import type { Visit } from './portal.js';

const CREATE = `mutation Create($key: ID!, $input: NewPostApplicationInput!) { createPostApplication(key: $key, input: $input) { id } }`;
const BELOW = `query Below($id: ID) { organisationUnits(parentId: $id) { id kind } }`;
const OWN = `query Own { viewer { unit { id } } }`;

/** Asks the API as the signed-in user of a page. */
async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post(`${address()}/graphql`, { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Begins an application for a post at a township of the county; its ordinary number of posts is decided and kept. */
async function beginApplication(page: Page): Promise<string> {
  const { viewer } = await ask<{ viewer: { unit: { id: string } } }>(page, OWN);
  const { organisationUnits } = await ask<{ organisationUnits: { id: string; kind: string }[] }>(page, BELOW, { id: viewer.unit.id });
  const township = organisationUnits.find((unit) => unit.kind === 'township-union');
  const input = { unitId: township?.id, action: 'establish', grade: 'junior', requestedPosts: 1, workNeed: '辖区新建园区', statements: {},
    factors: { employees: 8000, enterprises: 300, memberUnits: 120, members: 5000, unitsToUnionise: 20, casesPerYear: 10, projects: 2 } };
  const made = await ask<{ createPostApplication: { id: string } }>(page, CREATE, { key: randomUUID(), input });
  return made.createPostApplication.id;
}

describe('the reasons behind a figure', () => {
  let browser: Browser;
  let opened: Visit;
  let page: Page;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await visitAs(browser, '县级工会');
    ({ page } = opened);
    const id = await beginApplication(page);
    await page.goto(`${address()}/posts/applications/${id}`);
    await page.locator('.gq-figure').first().click();
    await page.locator('.ant-drawer').getByRole('heading', { name: '计算与判断过程' }).waitFor();
  });
  afterEach(async () => {
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  it('name the article, the parameter with its day and source, and who entered each fact', async () => {
    const words = await page.locator('.gq-reasons').innerText();
    expect(words).toContain('第十条');
    expect(words).toMatch(/每个岗位对应的职工人数\s+3000\s+2017-12-27\s+文件规定/);
    expect(words).toMatch(/录入 孙示范 \d{4}-\d{2}-\d{2}/);
    expect(words).toMatch(/校验码 [0-9A-F]{8}/);
  });

  it('come out the same when they are worked out again', async () => {
    await page.getByRole('button', { name: '按当时规则重算' }).click();
    await page.getByText('重算一致').waitFor();
  });

  it('open with the same facts in the explorer, to be tried otherwise', async () => {
    await page.getByRole('button', { name: '换个日期 / 换个参数看看' }).click();
    await page.getByRole('heading', { name: '岗位通常数' }).waitFor();
    expect(await page.getByRole('spinbutton', { name: '辖区法人单位职工人数' }).inputValue()).toBe('8000');
  });
});
