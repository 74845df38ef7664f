import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { visitAs } from './portal.js';
import type { Visit } from './portal.js';

const USERS = '/administration/users';

async function names(page: Page): Promise<string[]> {
  return page.locator('.gq-table tbody tr td:first-child').allInnerTexts();
}

async function exported(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => { rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ''))); });
  return rows;
}

describe('a list', () => {
  let browser: Browser;
  let opened: Visit;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  it('keeps its filters in the address, so that back and a link show the same', async () => {
    opened = await visitAs(browser, '单位管理员');
    const { page } = opened;
    await page.goto(`${address()}${USERS}`);
    await page.locator('.gq-table tbody tr').first().waitFor();
    const all = await names(page);
    await page.getByRole('textbox', { name: '姓名、用户名' }).fill('钱示范');
    await page.keyboard.press('Enter');
    await page.getByText('共 1 条').waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe('钱示范');
    const found = await names(page);
    await page.goBack();
    await page.getByText(`共 ${all.length} 条`).waitFor();
    await page.goto(`${address()}${USERS}?text=钱示范`);
    await page.getByText('共 1 条').waitFor();
    expect(await names(page)).toEqual(found);
  });

  it('exports exactly what is filtered, in the order of the list', async () => {
    opened = await visitAs(browser, '单位管理员');
    const { page } = opened;
    await page.goto(`${address()}${USERS}?text=示范`);
    await page.locator('.gq-table tbody tr').first().waitFor();
    const shown = await names(page);
    const written = await exported(page);
    expect(written[0]).toEqual(['姓名', '用户名', '电话', '所在单位', '角色', '状态', '二次验证']);
    expect(written.slice(1).map(([name]) => name)).toEqual(shown);
  });
});
