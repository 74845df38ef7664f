import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { choose, chooseInTree, signIn, visit, visitAs } from './portal.js';
import type { Visit } from './portal.js';

const OWN_PASSWORD = 'a-long-own-password-7';
const LOCK_AFTER = 12;

async function submit(page: Page, signInName: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(signInName);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: /登\s*录/ }).click();
}

/** Has the administrator make an account and gives its temporary password. */
async function makeAccount(page: Page, signInName: string): Promise<string> {
  await page.goto(`${address()}/administration/users`);
  await page.getByRole('button', { name: '新增用户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('吴试用');
  await dialog.getByLabel('用户名').fill(signInName);
  await chooseInTree(page, dialog.getByLabel('所在单位'), '河北省总工会');
  await choose(page, dialog.getByLabel('角色'), '审计员');
  await dialog.getByRole('button', { name: '创建' }).click();
  const told = await page.getByText('的临时密码').innerText();
  return /：(\S+)/.exec(told)?.[1] ?? '';
}

describe('an account from its making to its second factor', () => {
  const signInName = `trial-${process.pid}`;
  let browser: Browser;
  let opened: Visit;
  let temporary = '';
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  afterEach(() => opened.context.close());

  it('is made by the administrator, who is told a temporary password once', async () => {
    opened = await visitAs(browser, '单位管理员');
    temporary = await makeAccount(opened.page, signInName);
    expect(temporary.length).toBeGreaterThanOrEqual(12);
    await opened.page.reload();
    await opened.page.getByText(signInName).waitFor();
    expect(await opened.page.getByText('的临时密码').count()).toBe(0);
  });

  it('must change that password before anything else is shown', async () => {
    opened = await visit(browser);
    const { page } = opened;
    await submit(page, signInName, temporary);
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await page.getByLabel('当前密码').fill(temporary);
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再次输入新密码').fill('other');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码至少 12 个字符').waitFor();
    await page.getByText('两次输入的新密码不一致').waitFor();
    await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
    await page.getByLabel('再次输入新密码').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('tab', { name: /待办/ }).waitFor();
  });

  it('asks for the six digits once a second factor is bound', async () => {
    opened = await visit(browser);
    const { page } = opened;
    await signIn(page, { role: '', tenant: '', signInName, password: OWN_PASSWORD });
    await page.goto(`${address()}/account`);
    await page.getByRole('button', { name: '启用' }).click();
    const secret = await page.locator('code').first().innerText();
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.getByLabel('验证器显示的 6 位数字').fill(totp.generate());
    await page.getByRole('button', { name: '完成绑定' }).click();
    await page.getByText('请抄下或打印恢复码').waitFor();
    const [recovery = ''] = (await page.locator('pre').innerText()).split('\n');
    await opened.context.close();

    opened = await visit(browser);
    await submit(opened.page, signInName, OWN_PASSWORD);
    await opened.page.getByRole('heading', { name: '请输入动态验证码' }).waitFor();
    await opened.page.getByLabel('验证码').fill('000000');
    await opened.page.getByRole('button', { name: '确定' }).click();
    await opened.page.getByRole('alert').waitFor();
    await opened.page.getByLabel('验证码').fill(recovery);
    await opened.page.getByRole('button', { name: '确定' }).click();
    await opened.page.getByRole('tab', { name: /待办/ }).waitFor();
  });

  it('is locked after wrong passwords, and says so', async () => {
    opened = await visit(browser);
    const { page } = opened;
    for (let tries = 0; tries < LOCK_AFTER; tries += 1) {
      const answered = page.waitForResponse((r) => r.url().endsWith('/graphql') && (r.request().postData() ?? '').includes('signIn('));
      await submit(page, signInName, 'not-the-password-1');
      await answered;
      await page.getByRole('alert').waitFor();
      if ((await page.getByRole('alert').innerText()).includes('锁定')) break;
    }
    expect(await page.getByRole('alert').innerText()).toContain('锁定');
  });
});
