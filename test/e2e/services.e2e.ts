import { deflateSync, crc32 } from 'node:zlib';
import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accounts, address, openBrowser } from './browser.js';
import type { Account } from './browser.js';
import { ask, signIn, visit } from './portal.js';
import type { Visit } from './portal.js';

function accountNamed(signInName: string): Account {
  const found = accounts().find((account) => account.signInName === signInName);
  if (!found) throw new Error(`no demo account ${signInName}`);
  return found;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A picture of one grey point, like no other by its words. */
function picture(words: string): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('tEXt', Buffer.from(`Comment\0${words}`)), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))]);
}

describe('services and awards of an agency', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  const as = async (signInName: string, screen: 'desk' | 'phone' = 'desk'): Promise<Visit> => {
    const opened = await visit(browser, screen);
    await signIn(opened.page, accountNamed(signInName));
    return opened;
  };
  const close = async ({ context, faults }: Visit): Promise<void> => {
    expect(faults).toEqual([]);
    await context.close();
  };
  const visitsOf = async (page: Page): Promise<number> => {
    const found = await ask<{ myService: { month: { whole: { standings: { indicator: string; sessions: number }[] } } } }>(page, '{ myService { month { whole { standings { indicator sessions } } } } }');
    return found.myService.month.whole.standings.find((one) => one.indicator === 'visit')?.sessions ?? 0;
  };

  it('enters a visit on the phone, with a picture, and counts it at once; what is typed outlives a closed page', async () => {
    const opened = await as('ly-staff-007', 'phone');
    const { page } = opened;
    const before = await visitsOf(page);
    await page.goto(`${address()}/mine/service`);
    await page.getByRole('button', { name: '登记服务' }).click();
    await page.getByLabel('开始').fill('06:10');
    await page.getByLabel('结束').fill('06:40');
    await page.getByLabel('记录').fill('入户探访，了解近况。');
    await page.reload();
    expect(await page.getByLabel('记录').inputValue()).toBe('入户探访，了解近况。');
    await page.getByLabel('拍照或选择图片').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: picture(randomUUID()) });
    await page.getByRole('button', { name: /现场/ }).waitFor();
    await page.getByRole('button', { name: '登 记' }).or(page.getByRole('button', { name: '登记', exact: true })).click();
    await page.getByText('已登记并计入').waitFor();
    expect(await visitsOf(page)).toBe(before + 1);
    // The list may still be the one from before: only the new line has the hour.
    await page.locator('a.gq-card').filter({ hasText: '06:10' }).first().click();
    await page.getByRole('img', { name: /现场/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await close(opened);
  });

  it('takes an award from a claim to the notice, each step by whom the document names', async () => {
    const office = await as('ly-office');
    // A year of its own, so that the suite can run twice on one stack.
    const year = randomInt(2027, 2100);
    const { openAwardRound: round } = await ask<{ openAwardRound: { id: string } }>(office.page, 'mutation Open($key: ID!, $input: OpenAwardRoundInput!) { openAwardRound(key: $key, input: $input) { id } }', { key: randomUUID(), input: { award: 'competition', year } });
    const worker = await as('ly-staff-007', 'phone');
    await ask(worker.page, 'mutation Claim($key: ID!, $input: AwardNominationInput!) { nominateForAward(key: $key, input: $input) { id } }',
      { key: randomUUID(), input: { roundId: round.id, note: '全市案例大赛', facts: { level: 'city', creditedTo: 'individual', prize: 'second', organiser: 'government' } } });
    await worker.page.goto(`${address()}/mine/honours`);
    await worker.page.getByText('全市案例大赛').first().waitFor();
    const act = async (page: Page, name: string): Promise<void> => {
      await page.goto(`${address()}/honours/${round.id}`);
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    // The head of the department that runs the award has it on the list, in the department's own place.
    const head = await as('ly-service-head');
    await head.page.goto(`${address()}/?text=${encodeURIComponent(`${year} 年`)}`);
    await head.page.getByRole('link', { name: `${year} 年竞争性比赛奖` }).first().click();
    await head.page.getByRole('button', { name: '提名并交材料', exact: true }).waitFor();
    await act(head.page, '提名并交材料');
    await act(head.page, '汇总评分');
    await head.page.getByText('400.00').first().waitFor();
    await act(office.page, '签字');
    for (const signer of ['ly-director-general', 'ly-board']) {
      const signing = await as(signer);
      await act(signing.page, '签字');
      await close(signing);
    }
    await act(office.page, '三方签字后确定');
    await act(office.page, '公示结果');
    await worker.page.goto(`${address()}/honours/${round.id}`);
    await worker.page.getByText('400.00').first().waitFor();
    for (const each of [office, worker, head]) await close(each);
  }, 90_000);

  it('shows an author what was paid for the article, on the slip and with its reasons', async () => {
    const worker = await as('ly-staff-007', 'phone');
    const { page } = worker;
    await page.goto(`${address()}/mine/honours`);
    await page.getByText('已随 2026-09 工资发放').waitFor();
    await page.goto(`${address()}/mine/pay`);
    await page.getByRole('link', { name: /2026-09/ }).first().click();
    const line = page.getByRole('row', { name: /发表文章奖/ });
    await line.getByRole('button').or(line.getByRole('link')).first().click();
    await page.getByRole('dialog').getByText(/十四第一/).first().waitFor();
    await close(worker);
  }, 60_000);

  it('lets whoever leads a team divide its award to the cent', async () => {
    const leader = await as('ly-staff-061');
    const { page } = leader;
    await page.goto(`${address()}/honours`);
    await page.getByRole('link', { name: /2026 年优秀资金整合奖/ }).click();
    await page.getByRole('tab', { name: '团队分配' }).click();
    const amounts = page.getByRole('textbox', { name: /奖金$/ });
    await amounts.first().fill('1.00');
    for (let i = 1; i < await amounts.count(); i += 1) await amounts.nth(i).fill('');
    await page.getByRole('button', { name: '保存分配表' }).click();
    await page.getByText('须等于奖金 400.00 元').waitFor();
    await page.getByRole('button', { name: '平均分配' }).click();
    await page.getByRole('button', { name: '保存分配表' }).click();
    await page.getByText('分配表已保存').waitFor();
    await close(leader);
  }, 60_000);
});
