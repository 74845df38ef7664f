import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accountOf, address, openBrowser } from './browser.js';
import { SCREENS, ask, signIn, visit } from './portal.js';
import type { Visit } from './portal.js';

interface Filing { readonly id: string; readonly purchaserUnitId: string; readonly state: string; readonly postsToBuy: readonly { readonly id: string }[] }
interface Found { readonly id: string; readonly state: string; readonly organisedHere: boolean; readonly filings: readonly Filing[]; readonly bids: readonly { readonly id: string; readonly providerId: string }[] }

const DETAIL = `query Detail($id: ID!) { procurement(id: $id) { id state organisedHere filings { id purchaserUnitId state postsToBuy { id } } bids { id providerId } } }`;
const LIST = `query List { procurements(first: 50) { edges { node { id state organisedHere filings { id purchaserUnitId state } } } } viewer { unit { id } } }`;
const FILE = `mutation File($key: ID!, $input: EstimateFilingInput!) { fileEstimate(key: $key, input: $input) { id } }`;
const ACT = `mutation Act($key: ID!, $input: ProcurementActInput!) { actOnProcurement(key: $key, input: $input) { state } }`;
const METHOD = `mutation Method($key: ID!, $input: TenderMethodInput!) { setTenderMethod(key: $key, input: $input) { id } }`;
const BID = `mutation Bid($key: ID!, $input: RegisteredBidInput!) { registerBid(key: $key, input: $input) }`;
const SCORE = `mutation Score($key: ID!, $bidId: ID!, $scores: JSON!) { scoreBid(key: $key, bidId: $bidId, scores: $scores) { id } }`;
const PROVIDERS = `query Providers { providers(first: 10) { edges { node { id eligible } } } }`;
const REGISTER = `mutation Register($key: ID!, $input: NewWorkerInput!) { registerWorker(key: $key, input: $input) { id } }`;
const START = `mutation Start($key: ID!, $input: NewRecruitmentInput!) { startRecruitment(key: $key, input: $input) { id } }`;
const STAGE = `mutation Stage($key: ID!, $input: RecruitmentStageInput!) { recordRecruitmentStage(key: $key, input: $input) { state } }`;
const CONTRACTS = `query Contracts { contracts(first: 100, state: "signed") { edges { node { id number } } } viewer { today } }`;
const VACANT = `query Vacant($unitId: ID) { posts(first: 50, unitId: $unitId, status: "approved", grade: "junior", vacant: true) { edges { node { id number } } } viewer { unit { id name } today } }`;

const key = (): string => randomUUID();
const scores = (all: string): object => ({ price: all, capacity: all, quality: all, benefit: all, credit: all });

/** An identity number of nobody's division that no one in the demonstration has. */
function nobodysNumber(): string {
  const first17 = `13999919930${String(1 + Math.floor(Math.random() * 9))}${String(10 + Math.floor(Math.random() * 18))}${String(100 + Math.floor(Math.random() * 900))}`;
  const factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = factors.reduce((total, factor, i) => total + factor * Number(first17[i]), 0);
  return `${first17}${'10X98765432'[sum % 11] ?? ''}`;
}

describe('buying services, and the people who give them', () => {
  let browser: Browser;
  let opened: Visit;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    opened = await visit(browser);
    page = opened.page;
    page.setDefaultTimeout(20_000);
    await page.setViewportSize(SCREENS.desk);
  });
  afterAll(() => browser.close());

  async function as(role: string): Promise<void> {
    await opened.context.clearCookies();
    await page.goto(address());
    await signIn(page, accountOf(role));
  }

  async function detail(id: string): Promise<Found> {
    return (await ask<{ procurement: Found }>(page, DETAIL, { id })).procurement;
  }

  it('from a county’s filing over the award to its contract', async () => {
    await as('县级工会');
    const listed = await ask<{ procurements: { edges: { node: Found }[] }; viewer: { unit: { id: string } } }>(page, LIST);
    const id = listed.procurements.edges.find(({ node }) => node.state === 'collecting')?.node.id ?? '';
    await page.goto(`${address()}/procurements/${id}`);
    await page.locator('.ant-alert').getByRole('link', { name: '填报备案' }).click();
    for (const [field, value] of [['months', '36'], ['bonusPayments', '3'], ['bonusRate', '100'], ['insuranceRate', '26.5'], ['managementFee', '220']] as const) await page.locator(`[id="${field}"]`).fill(value);
    await page.getByText(/约定费用 [\d,]+\.\d\d 元/).waitFor();
    await page.getByRole('button', { name: '报送备案' }).click();
    await page.waitForURL(`**/procurements/${id}`);
    await page.getByRole('cell', { name: '已备案' }).waitFor();

    await as('市级工会');
    const before = await detail(id);
    const own = before.filings.filter((f) => f.state === 'wanted');
    for (const filing of own) {
      await ask(page, FILE, { key: key(), input: { procurementId: id, purchaserUnitId: filing.purchaserUnitId, terms: { months: 36, bonusPayments: 3, bonusRate: '100', insuranceRate: '26.5', managementFee: '220.00' }, lines: filing.postsToBuy.map((p) => ({ postId: p.id, step: 1 })) } });
    }
    await ask(page, METHOD, { key: key(), input: { id, method: { method: 'open-tender', scoringMethod: 'comprehensive', subcontracting: false }, reason: '供应商较多', weights: { price: '20', capacity: '25', quality: '30', benefit: '15', credit: '10' } } });
    await ask(page, ACT, { key: key(), input: { id, transition: 'compilePlan' } });
    await ask(page, ACT, { key: key(), input: { id, transition: 'publishPlan', form: { medium: '河北工人报', publishedOn: '2026-01-05' } } });
    await ask(page, ACT, { key: key(), input: { id, transition: 'openBidding' } });
    const { providers } = await ask<{ providers: { edges: { node: { id: string; eligible: boolean } }[] } }>(page, PROVIDERS);
    for (const { node } of providers.edges.filter((p) => p.node.eligible).slice(0, 2)) await ask(page, BID, { key: key(), input: { procurementId: id, providerId: node.id, price: '1000000' } });
    for (const [i, bid] of (await detail(id)).bids.entries()) await ask(page, SCORE, { key: key(), bidId: bid.id, scores: scores(i === 0 ? '91' : '84') });
    await ask(page, ACT, { key: key(), input: { id, transition: 'evaluate' } });
    await page.goto(`${address()}/procurements/${id}?tab=bids`);
    await page.getByRole('button', { name: /^定\s*标$/ }).click();
    await page.locator('.ant-modal').getByText(/第 1 名/).click();
    await page.locator('.ant-modal-footer').getByRole('button', { name: /^定\s*标$/ }).click();
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
    await page.getByText('中标人').first().waitFor();

    await as('县级工会');
    await page.goto(`${address()}/procurements/${id}`);
    await page.locator('.ant-alert').getByRole('link', { name: '签订合同' }).click();
    await page.locator('#contract-number').fill(`HT-${key().slice(0, 8)}`);
    await page.getByRole('button', { name: /改为 \d{4}-\d\d-\d\d/ }).click();
    await page.getByRole('button', { name: '录入合同' }).click();
    await page.waitForURL(/\/contracts\/[0-9a-f]{8}-/);
    await page.getByText('所据集中采购').waitFor();
    expect(opened.faults).toEqual([]);
  }, 90_000);

  it('from a registered worker through the stages to the post', async () => {
    await as('承接主体');
    const { contracts, viewer } = await ask<{ contracts: { edges: { node: { id: string; number: string } }[] }; viewer: { today: string } }>(page, CONTRACTS);
    const { registerWorker } = await ask<{ registerWorker: { id: string } }>(page, REGISTER, { key: key(), input: {
      number: `E2E-${key().slice(0, 6)}`, name: '章雨晴', sex: 'female', birthDate: '1993-05-05', identityNumber: nobodysNumber(), education: 'bachelor', abilityTestPassedOn: '2026-06-15', politicalStanceConfirmed: true, lawAndCharacterConfirmed: true,
      aptitudeConfirmed: true, healthy: true, examConditionsMet: true, workStartedOn: '2018-07-01', employedFrom: '2026-07-01', certificates: [] } });
    // The contract of the county that has an account.
    const demo = contracts.edges.find(({ node }) => node.number === 'HT-2025-130102');
    const { startRecruitment } = await ask<{ startRecruitment: { id: string } }>(page, START, { key: key(), input: { contractId: demo?.node.id, workerId: registerWorker.id, grade: 'junior' } });
    const id = startRecruitment.id;
    const stage = (name: string, more: object = {}): Promise<unknown> => ask(page, STAGE, { key: key(), input: { id, stage: name, on: viewer.today, result: 'passed', supervisor: '市总 陈主任', ...more } });
    await page.goto(`${address()}/recruitments/${id}`);
    await page.getByRole('button', { name: '办理「报名审核」' }).click();
    await page.locator('.ant-modal [id="on"]').fill(viewer.today);
    await page.keyboard.press('Enter');
    await page.locator('.ant-modal').getByText('通过', { exact: true }).click();
    await page.locator('.ant-modal [id="supervisor"]').fill('市总 陈主任');
    await page.locator('.ant-modal-footer').getByRole('button', { name: '办理「报名审核」' }).click();
    await page.getByRole('button', { name: '办理「工会实务能力测试」' }).waitFor();
    for (const name of ['ability-test', 'interview', 'medical', 'labour-contract']) await stage(name);
    await as('市级工会');
    await stage('condition-verification');
    await as('县级工会');
    const { posts, viewer: county } = await ask<{ posts: { edges: { node: { id: string; number: string } }[] }; viewer: { unit: { id: string } } }>(page, VACANT, { unitId: (await ask<{ viewer: { unit: { id: string } } }>(page, 'query Own { viewer { unit { id } } }')).viewer.unit.id });
    expect(county.unit.id).toBeTruthy();
    await stage('post-allocation', { postId: posts.edges[0]?.node.id });
    await stage('post-training', { contents: '岗位职责与工作纪律' });
    await page.goto(`${address()}/recruitments/${id}`);
    await page.getByRole('button', { name: '正式上岗' }).click();
    await page.locator('.ant-modal [id="startOn"]').fill(viewer.today);
    await page.keyboard.press('Enter');
    await page.locator('.ant-modal-footer').getByRole('button', { name: '正式上岗' }).click();
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
    await page.locator('a[href*="/assignments/"]').first().click();
    await page.getByRole('heading', { name: new RegExp(`章雨晴 · ${posts.edges[0]?.node.number ?? ''}`) }).waitFor();
    expect(opened.faults).toEqual([]);
  }, 90_000);
});
