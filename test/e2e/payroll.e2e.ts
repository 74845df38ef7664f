import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accounts, address, openBrowser } from './browser.js';
import { ask, signIn, visit, visitAs, type Visit } from './portal.js';

const MONTH = '2026-11';
/** One of the agency's people with wages. */
const WORKER = 'ly-staff-007';
const FINDINGS = `query Findings($id: ID!) { payFindings(payrollId: $id, first: 100) { edges { node { id guard employeeId } } } }`;
const REMOVE = `mutation Remove($key: ID!, $id: ID!) { removePayItem(key: $key, id: $id) }`;
const ITEMS = `query Items($id: ID!, $month: String!) { payPerson(id: $id) { items(month: $month) { id zh } } }`;

describe('the payroll of a month', () => {
  let browser: Browser;
  const opened: Visit[] = [];
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  async function as(role: string): Promise<Visit> {
    const opening = await visitAs(browser, role);
    opening.page.setDefaultTimeout(20_000);
    opened.push(opening);
    return opening;
  }

  it('stops for a fine, which the accountant takes out and computes again', async () => {
    const { page } = await as('会计');
    await page.goto(`${address()}/pay`);
    await page.getByRole('link', { name: MONTH, exact: true }).click();
    await page.waitForURL(/\/pay\/[0-9a-f]{8}-/);
    const id = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.getByRole('button', { name: '核对无误，提交审批' }).click();
    await page.getByText(/还有 \d+ 条核对问题未处理/).waitFor();
    await page.getByRole('tab', { name: /核对问题/ }).click();
    await page.getByText(/扣款不合法/).waitFor();
    const before = (await ask<{ payFindings: { edges: { node: { guard: string; employeeId: string } }[] } }>(page, FINDINGS, { id })).payFindings.edges.map(({ node }) => node);
    const fined = before.find((finding) => finding.guard === 'deduction-unlawful');
    const items = await ask<{ payPerson: { items: { id: string }[] } }>(page, ITEMS, { id: fined?.employeeId ?? '', month: MONTH });
    for (const item of items.payPerson.items) await ask(page, REMOVE, { key: randomUUID(), id: item.id });
    await page.reload();
    await page.getByRole('tab', { name: '概况' }).click();
    await page.getByText(/事实变动，提交前须重新计算/).waitFor();
    await page.getByRole('button', { name: '重新计算' }).click();
    await page.waitForURL(/\/runs\//);
    await page.getByText('已完成').first().waitFor();
    await page.getByRole('link', { name: /返回工资表/ }).click();
    await page.getByText(/工资卡变更尚未核准/).waitFor();
    await page.getByText(/扣款不合法/).waitFor({ state: 'detached' });
    // One slip is found by its number.
    await page.getByRole('tab', { name: '工资条', exact: true }).click();
    await page.getByText('LY0004').first().waitFor();
    await page.getByPlaceholder('查找姓名或工号').fill('LY0003');
    await page.getByPlaceholder('查找姓名或工号').press('Enter');
    await page.getByText('LY0004').first().waitFor({ state: 'detached' });
    await page.getByText('LY0003').first().waitFor();
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  }, 90_000);

  it('shows the worker every figure of the own slip with its reasons, on a phone', async () => {
    const worker = accounts().find((account) => account.signInName === WORKER);
    if (!worker) throw new Error(`no account ${WORKER}`);
    const opening = await visit(browser, 'phone');
    opened.push(opening);
    const { page } = opening;
    await signIn(page, worker);
    await page.goto(`${address()}/mine/pay`);
    await page.getByRole('link', { name: /2026-10/ }).click();
    await page.getByRole('heading', { name: '2026-10 工资条' }).waitFor();
    await page.getByRole('row', { name: /基本工资/ }).getByRole('button').click();
    await page.locator('.ant-drawer').getByText(/标准月薪/).first().waitFor();
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});
