import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accounts, openBrowser } from './browser.js';
import { ask, signIn, visit, type Visit } from './portal.js';

/** What the API shows a worker of the own results. */
interface Mine { myScoringResults: { id: string; roundId: string; personName: string; roundTitle: string; score: string; appealsMade: { id: string; answeredOn: string | null; outcome: string | null }[] }[] }
const MINE = '{ myScoringResults { id roundId personName roundTitle score appealsMade { id answeredOn outcome } } }';

describe('an assessment under public notice', () => {
  let browser: Browser;
  const open: Visit[] = [];
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const visited of open) {
      expect(visited.faults).toEqual([]);
      await visited.context.close();
    }
    open.length = 0;
  });
  async function as(signInName: string, screen: 'desk' | 'phone'): Promise<Page> {
    const account = accounts().find((held) => held.signInName === signInName);
    if (!account) throw new Error(`no account ${signInName}`);
    const visited = await visit(browser, screen);
    open.push(visited);
    await signIn(visited.page, account);
    return visited.page;
  }

  it('is objected to on a phone, answered step by step, and the answer comes back', async () => {
    const worker = await as('ly-centre-1', 'phone');
    await worker.goto(`${new URL(worker.url()).origin}/mine/scores`);
    const panel = worker.locator('section.gq-panel', { has: worker.getByRole('heading', { name: /社综、康就考核/ }) });
    await panel.getByText('得分由来').click();
    await panel.getByText('人事档案').or(panel.getByText('评分', { exact: true })).first().waitFor();
    await panel.getByRole('button', { name: '提出申诉' }).click();
    await worker.getByLabel('理由和事实').fill('用人单位评估的录入有误，请核对原始评分表');
    await worker.getByRole('button', { name: /提\s*交/ }).click();
    await panel.getByText(/已提出/).waitFor();
    const { myScoringResults } = await ask<Mine>(worker, MINE);
    const appeal = myScoringResults.flatMap((result) => result.appealsMade).find((made) => made.answeredOn === null);
    if (!appeal) throw new Error('no appeal');

    const head = await as('ly-projects-head', 'desk');
    await head.goto(`${new URL(head.url()).origin}/scoring/appeals/${appeal.id}`);
    await head.getByText('用人单位评估的录入有误').waitFor();
    const dialog = head.getByRole('dialog');
    const act = async (name: RegExp, fill: () => Promise<void>): Promise<void> => {
      await head.locator('.gq-acts').getByRole('button', { name }).click();
      await fill();
      await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await act(/^受理并调查$/, () => Promise.resolve());
    await act(/^召开考核人会议$/, () => dialog.getByLabel('会议记录').fill('核对原始评分表，录入无误'));
    await act(/^答\s*复$/, async () => {
      await dialog.locator('textarea').last().fill('经核对，录入无误，维持原结果');
      await dialog.getByRole('radio', { name: '维持原结果' }).click();
    });

    await worker.reload();
    await panel.getByText('维持原结果').waitFor();
  });

  it('is objected to, upheld, given anew, worked out again with the reasons of each difference, and let stand', async () => {
    const worker = await as('ly-centre-2', 'phone');
    await worker.goto(`${new URL(worker.url()).origin}/mine/scores`);
    const panel = worker.locator('section.gq-panel', { has: worker.getByRole('heading', { name: /社综、康就考核/ }) });
    await panel.getByRole('button', { name: '提出申诉' }).click();
    await worker.getByLabel('理由和事实').fill('部门录入的用人单位评估与原表不符');
    await worker.getByRole('button', { name: /提\s*交/ }).click();
    await panel.getByText(/已提出/).waitFor();
    const mine = (await ask<Mine>(worker, MINE)).myScoringResults.find((result) => result.appealsMade.some((made) => made.answeredOn === null));
    const appealId = mine?.appealsMade[0]?.id ?? '';

    const head = await as('ly-projects-head', 'desk');
    const { origin } = new URL(head.url());
    await head.goto(`${origin}/scoring/appeals/${appealId}`);
    const dialog = head.getByRole('dialog');
    const act = async (name: RegExp, fill: () => Promise<void>): Promise<void> => {
      await head.locator('.gq-acts').getByRole('button', { name }).click();
      await fill();
      await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await act(/^受理并调查$/, () => Promise.resolve());
    await act(/^召开考核人会议$/, () => dialog.getByLabel('会议记录').fill('核对原始评分表，确系录入错误'));
    await act(/^答\s*复$/, async () => {
      await dialog.locator('textarea').last().fill('录入有误，更正后重算');
      await dialog.getByRole('radio', { name: '更正后重算' }).click();
    });

    await head.getByRole('link', { name: mine?.roundTitle ?? '' }).click();
    await head.getByText('1 人的申诉已成立').waitFor();
    await head.goto(`${head.url().split('?')[0] ?? ''}?tab=results&text=${encodeURIComponent(mine?.personName ?? '')}`);
    const row = head.getByRole('row', { name: new RegExp(mine?.personName ?? '') });
    await row.getByRole('button', { name: /^评\s*分$/ }).click();
    const wrong = dialog.getByRole('row', { name: /用人单位评估/ });
    await wrong.getByRole('button', { name: /作\s*废/ }).click();
    await wrong.getByLabel('作废的理由').fill('录入错误');
    await wrong.getByRole('button', { name: /作\s*废/ }).click();
    await wrong.getByText('已作废：录入错误').waitFor();
    await dialog.locator('.ant-modal-close').click();
    await row.getByRole('link', { name: '为同工评分' }).click();
    await head.getByLabel('用人单位评估').fill('99');
    await head.getByRole('button', { name: /提\s*交/ }).click();
    await head.getByText('99.00').waitFor();

    await head.goto(`${origin}/scoring/${mine?.roundId ?? ''}`);
    await head.getByRole('button', { name: '按现在所知重算' }).click();
    await head.getByText('评分作废后重评：录入错误').waitFor();
    await head.getByRole('button', { name: '采用这次结果' }).click();
    await head.getByText('这次结果为现行结果').waitFor();
    await worker.reload();
    await panel.getByText('更正后的结果已采用').waitFor();
  });

  it('shows its draws with the seed, and draws them again on the viewer’s own device', async () => {
    const page = await as('ly-staff-007', 'desk');
    const { scoringRounds } = await ask<{ scoringRounds: { edges: { node: { id: string; scheme: string; number: number } }[] } }>(page, '{ scoringRounds(first: 100, state: "final") { edges { node { id scheme number } } } }');
    const round = scoringRounds.edges.find(({ node }) => node.scheme === 'service-department')?.node;
    await page.goto(`${new URL(page.url()).origin}/scoring/${round?.id ?? ''}?tab=draws`);
    await page.getByRole('button', { name: '在本机重做' }).first().click();
    await page.getByText('结果完全一致').waitFor();
  });

  it('is scored sheet by sheet for what was drawn, and papers by their codes without a name', async () => {
    const head = await as('ly-service-head', 'desk');
    const { origin } = new URL(head.url());
    const { scoringRounds } = await ask<{ scoringRounds: { edges: { node: { id: string; scheme: string } }[] } }>(head, '{ scoringRounds(first: 100, state: "open") { edges { node { id scheme } } } }');
    const roundId = scoringRounds.edges.find(({ node }) => node.scheme === 'service-department')?.node.id ?? '';
    const { scoringSubjects } = await ask<{ scoringSubjects: { edges: { node: { id: string } }[] } }>(head, `{ scoringSubjects(roundId: "${roundId}", open: true, first: 100) { edges { node { id } } } }`);
    let subjectId = '';
    for (const { node } of scoringSubjects.edges) {
      const { ratingForm } = await ask<{ ratingForm: { items: { id: string; drawn: string[] | null }[] } }>(head, `{ ratingForm(subjectId: "${node.id}") { items { id drawn } } }`);
      if (ratingForm.items.some((item) => (item.drawn?.length ?? 0) > 1)) { subjectId = node.id; break; }
    }
    await head.goto(`${origin}/scoring/form/${subjectId}`);
    const drawn = head.locator('fieldset.gq-record', { hasText: '按抽中的逐份评分' });
    const label = await drawn.locator('label').first().innerText();
    await drawn.getByLabel(label).fill('87');
    await head.getByRole('button', { name: /提\s*交/ }).click();
    await head.getByText(`${label}：87.00`).waitFor();
    expect(await drawn.locator('label').allInnerTexts()).not.toContain(label);

    await head.goto(`${origin}/scoring/rate`);
    await head.getByText('匿名文书评分').click();
    const code = await head.locator('.gq-panel label').first().innerText();
    await head.getByLabel(code).fill('91');
    await head.getByRole('button', { name: /提\s*交/ }).click();
    await head.getByRole('row', { name: `${code} 91.00` }).waitFor();
  });

  it('tells a worker on a phone why the own rank is what it is, and the office by when its round is due', async () => {
    const worker = await as('ly-staff-001', 'phone');
    await worker.goto(`${new URL(worker.url()).origin}/mine/scores`);
    const panel = worker.locator('section.gq-panel', { has: worker.getByRole('heading', { name: /服务部考核/ }) });
    await panel.getByRole('button', { name: /名次/ }).click();
    await worker.getByRole('dialog').getByText('同类岗位人数').first().waitFor();

    const hr = await as('ly-hr', 'desk');
    await hr.goto(`${new URL(hr.url()).origin}/scoring`);
    await hr.getByRole('link', { name: '2026年度 办公室考评' }).click();
    await hr.getByRole('row', { name: /管理人员截止日/ }).getByRole('button').click();
    await hr.getByRole('dialog').getByText('办公室考评期限').first().waitFor();
  });
});
