// HB-W10: the year's budgets, from the province's question over the purchaser's figures to the approval.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { ask, visitAs, type Visit } from './portal.js';

const YEAR = 2026;
const OWN = `query Own($year: Int!) { viewer { unit { id } } fundingBudgets(year: $year, first: 100) { edges { node { id unitId flowState } } } }`;
interface Own { viewer: { unit: { id: string } }; fundingBudgets: { edges: { node: { id: string; unitId: string; flowState: string | null } }[] } }

describe('a budget of subsidies', () => {
  let browser: Browser;
  const open: Visit[] = [];
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  async function as(role: string): Promise<Page> {
    const opened = await visitAs(browser, role);
    opened.page.setDefaultTimeout(20_000);
    open.push(opened);
    return opened.page;
  }
  /** One act of the document, with the dialog that asks for it once more; done when the state is the one it leads to. */
  async function act(page: Page, name: string, state: string): Promise<void> {
    await page.locator('.gq-acts').getByRole('button', { name, exact: true }).click();
    await page.locator('.ant-modal-footer').getByRole('button', { name, exact: true }).click();
    await page.locator('.ant-steps-item-active', { hasText: state }).waitFor();
  }

  it('is asked for, filed by the city from its to-do list, applied for and approved', async () => {
    const province = await as('省总工会');
    await province.goto(`${address()}/funding/budgets?year=${YEAR}`);
    await province.getByRole('button', { name: '请各单位编报' }).click();
    await province.getByText(/已请 \d+ 个单位编报/).waitFor();

    const city = await as('市级工会');
    const { viewer, fundingBudgets } = await ask<Own>(city, OWN, { year: YEAR });
    const own = fundingBudgets.edges.map(({ node }) => node).find((budget) => budget.unitId === viewer.unit.id);
    expect(own?.flowState).toBe('draft');
    await city.locator(`.gq-table tbody a[href$="/funding/budgets/${own?.id ?? ''}"]`).click();
    await act(city, '报送预算', '待市级申请');
    await act(city, '向省申请', '待省级核定');

    await province.goto(`${address()}/funding/budgets/${own?.id ?? ''}`);
    await act(province, '核定预算', '已核定');
    await city.reload();
    await city.locator('.ant-steps-item-active', { hasText: '已核定' }).waitFor();
    expect(open.flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});
