import { crc32, deflateSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accounts, address, openBrowser } from './browser.js';
import { ask, signIn, visit, type Visit } from './portal.js';

const DAY_MS = 86_400_000;
const WITHDRAW = `mutation Withdraw($key: ID!, $id: ID!) { withdrawLeave(key: $key, id: $id) { id } }`;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A photo of one grey point. */
function photo(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))]);
}

/** The next Monday. */
function monday(): string {
  let at = Date.now() + DAY_MS;
  while (new Date(at).getUTCDay() !== 1) at += DAY_MS;
  return new Date(at).toISOString().slice(0, 10);
}

describe('papers of people', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  async function as(signInName: string, screen: 'desk' | 'phone'): Promise<Visit> {
    const opened = await visit(browser, screen);
    opened.page.setDefaultTimeout(20_000);
    await signIn(opened.page, { role: '', tenant: '', signInName, password: accounts()[0]?.password ?? '' });
    return opened;
  }

  it('a worker photographs the certificate on a phone; human resources open it, find it in order, and the worker sees who looked', async () => {
    const day = monday();
    const worker = await as('ly-staff-007', 'phone');
    const { page } = worker;
    await page.evaluate((on) => localStorage.setItem('gongqiao.draft.leave', JSON.stringify({ kind: 'sick', from: on, to: on, reason: '发热', takeover: '同组社工', handedOver: true, details: { hospitalLevel: 'district', inDongguan: false, notedFrom: on, notedTo: on } })), day);
    await page.goto(`${address()}/mine/leave/new`);
    await page.getByText('材料不齐').waitFor();
    await page.getByLabel('医生证明 拍照或选择文件').setInputFiles({ name: '病假证明.png', mimeType: 'image/png', buffer: photo() });
    await page.getByRole('link', { name: '病假证明.jpg' }).waitFor();
    await page.getByText('材料不齐').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(/\/mine\/leave\/[0-9a-f]{8}-/);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('已交，待核对').waitFor();

    const hr = await as('ly-hr', 'desk');
    await hr.page.goto(`${address()}/leave/${id}`);
    const link = hr.page.getByRole('link', { name: '病假证明.jpg' });
    const opened = await hr.page.request.get(new URL((await link.getAttribute('href')) ?? '', address()).href);
    expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'image/jpeg']);
    await hr.page.getByRole('button', { name: /^相\s*符$/ }).click();
    await hr.page.getByText('已核对', { exact: true }).waitFor();
    const paper = await hr.page.request.get(`${address()}/files/form/LeaveRequest/${id}/leave-report.pdf`);
    expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);

    await page.reload();
    await page.getByText('谁打开过您的证明材料').click();
    await page.getByText(/打开“病假证明.jpg”/).waitFor();
    await ask(page, WITHDRAW, { key: randomUUID(), id });
    expect([worker.faults, hr.faults]).toEqual([[], []]);
    await Promise.all([worker.context.close(), hr.context.close()]);
  }, 90_000);
});
