import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { beginApplication, visitAs } from './portal.js';
import type { Visit } from './portal.js';

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
