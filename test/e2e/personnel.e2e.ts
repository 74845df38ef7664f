import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { ask, choose, chooseInTree, visitAs, type Visit } from './portal.js';

const ABOUT = `query About($id: ID!) { mattersAbout(subject: "Applicant", subjectId: $id) { id } }`;
const ACT = `mutation Act($key: ID!, $id: ID!, $transition: String!, $note: String) { actOnMatter(key: $key, id: $id, transition: $transition, note: $note) { state } }`;
const OPINION = `mutation Opinion($key: ID!, $id: ID!, $words: String!) { giveDepartmentOpinion(key: $key, id: $id, words: $words) { id } }`;

/** An identity number that belongs to nobody, another at every run. */
function inventIdentity(): string {
  const first = `1399951996${String(1 + Math.floor(Math.random() * 12)).padStart(2, '0')}${String(1 + Math.floor(Math.random() * 28)).padStart(2, '0')}${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return first + '10X98765432'.charAt(weights.reduce((sum, weight, i) => sum + weight * Number(first[i]), 0) % 11);
}

describe('a vacancy, from the requisition to the file of the one who was hired', () => {
  let browser: Browser;
  let hr: Visit;
  let applicant = '';
  beforeAll(async () => {
    browser = await openBrowser();
    hr = await visitAs(browser, '人力资源部');
    hr.page.setDefaultTimeout(30_000);
  }, 60_000);
  afterAll(() => browser.close());

  const act = async (page: Page, ...transitions: readonly string[]): Promise<void> => {
    const { mattersAbout } = await ask<{ mattersAbout: { id: string }[] }>(page, ABOUT, { id: applicant });
    for (const transition of transitions) await ask(page, ACT, { key: randomUUID(), id: mattersAbout[0]?.id, transition, note: '符合要求' });
  };

  it('human resources make a requisition and register an applicant, whom the document judges as they type', async () => {
    const { page } = hr;
    await page.goto(`${address()}/personnel/vacancies`);
    await page.getByRole('button', { name: '提出招聘需求' }).click();
    const dialog = page.locator('.ant-modal');
    await chooseInTree(page, dialog.locator('#unitId'), '服务部');
    await choose(page, dialog.locator('#position'), '一线社工', '一线社工');
    await dialog.locator('#requirements').fill('社会工作专业本科');
    await dialog.locator('#outline').fill('笔试与面试纲要');
    await dialog.locator('#panelHr').fill('人力资源部');
    await dialog.locator('#panelDepartment').fill('服务部');
    await dialog.getByRole('button', { name: /确\s*定/ }).click();
    await page.getByRole('button', { name: '登记应聘' }).click();
    await page.locator('#name').fill('应聘示范');
    await page.locator('#identityNumber').fill(inventIdentity());
    await choose(page, page.locator('#channel'), '合作院校');
    await page.locator('.ant-modal-footer').getByRole('button', { name: /确\s*定/ }).click();
    await page.waitForURL(/\/personnel\/applicants\/[0-9a-f]{8}-/);
    applicant = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('一线社工', { exact: true }).click();
    await page.getByText('三甲医院', { exact: true }).click();
    await choose(page, page.locator('[id="education"]'), '本科');
    await page.getByText('社工专业', { exact: true }).click();
    await choose(page, page.locator('[id="certificate"]'), '助理社会工作师');
    await page.locator('.ant-radio-group', { hasText: '是' }).first().getByText('是', { exact: true }).click();
    await page.locator('.gq-verdict', { hasText: '可以录用：是' }).waitFor();
    await page.getByRole('button', { name: '保存并判定' }).click();
    await page.locator('.gq-panel-head').getByRole('button', { name: '符合' }).waitFor();
    expect(hr.faults).toEqual([]);
  }, 60_000);

  it('both sides, the director-general and the board say yes; on sign-on the employee is there, and the file opens with a reason only', async () => {
    const { page } = hr;
    const [department, director, board] = [await visitAs(browser, '服务部'), await visitAs(browser, '总干事'), await visitAs(browser, '理事会')];
    await act(page, 'screen', 'interviewByVideo', 'invite', 'test');
    await page.goto(`${address()}/personnel/applicants/${applicant}?tab=opinions`);
    await page.getByLabel('人力资源部考核记录和录用意见').fill('面试良好，建议录用。');
    await page.getByRole('button', { name: /确\s*定/ }).click();
    await ask(department.page, OPINION, { key: randomUUID(), id: applicant, words: '同意录用。' });
    await act(page, 'select');
    await act(director.page, 'approveByDirector');
    await act(board.page, 'approveByBoard');
    await act(page, 'admit');
    await page.goto(`${address()}/personnel/applicants/${applicant}?tab=papers`);
    // Nothing has been handed in: the act stands greyed with its reason.
    expect(await page.getByRole('button', { name: /^报\s*到$/ }).isDisabled()).toBe(true);
    for (const box of await page.locator('.ant-checkbox-group .ant-checkbox-wrapper').all()) await box.click();
    await page.locator('#photos').fill('3');
    await page.getByRole('button', { name: '保存资料' }).click();
    await page.getByRole('button', { name: '资料判定' }).waitFor();
    await page.getByRole('button', { name: /^报\s*到$/ }).click();
    await page.locator('.ant-modal-footer').getByRole('button', { name: /^报\s*到$/ }).click();
    await page.getByRole('link', { name: '员工页面' }).click();
    await page.getByRole('tab', { name: '档案' }).click();
    await page.locator('#file-reason').fill('办理入职手续');
    await page.getByRole('button', { name: '打开档案' }).click();
    await page.getByRole('heading', { name: '谁看过这份档案' }).waitFor();
    await page.getByText('「办理入职手续」').waitFor();
    expect(await page.getByText(/^1399\*{10}/).count()).toBe(1);
    expect(hr.faults).toEqual([]);
  }, 90_000);
});
