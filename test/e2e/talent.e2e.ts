import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, address } from './browser.js';
import { ask, visitAs, type Visit } from './portal.js';

const OPEN = `query Open($course: String) { nominations(first: 5, course: $course, open: true) { edges { node { id employeeName } } } }`;
interface Open { nominations: { edges: { node: { id: string; employeeName: string } }[] } }

describe('rising in the agency', () => {
  let browser: Browser;
  let hr: Visit;
  beforeAll(async () => {
    browser = await openBrowser();
    hr = await visitAs(browser, '人力资源部');
    hr.page.setDefaultTimeout(30_000);
  }, 60_000);
  afterAll(() => browser.close());

  it('human resources name somebody, and see what the document says of a head of department to be', async () => {
    const { page } = hr;
    await page.goto(`${address()}/personnel/talent`);
    await page.getByRole('button', { name: /^推\s*荐$/ }).click();
    const dialog = page.locator('.ant-modal');
    await dialog.locator('#course').click();
    await page.locator('.ant-select-item-option', { hasText: '骨干人才' }).click();
    await dialog.locator('#employeeId').fill('LY0061');
    await page.locator('.ant-select-item-option', { hasText: 'LY0061' }).click();
    await dialog.locator('#reason').fill('个案专业，乐于分享');
    await page.locator('.ant-modal-footer').getByRole('button', { name: /^推\s*荐$/ }).click();
    await page.waitForURL(/\/personnel\/talent\/[0-9a-f]{8}-/);
    await page.getByRole('heading', { name: /骨干人才选拔/ }).waitFor();
    const { nominations } = await ask<Open>(page, OPEN, { course: 'manager' });
    await page.goto(`${address()}/personnel/talent/${nominations.edges[0]?.node.id ?? ''}`);
    await page.locator('.gq-verdict', { hasText: '可以选拔' }).first().waitFor();
    expect(hr.faults).toEqual([]);
  }, 60_000);

  it('the director-general appoints; the person is head of the department from the day', async () => {
    const { nominations } = await ask<Open>(hr.page, OPEN, { course: 'manager' });
    const nomination = nominations.edges[0]?.node;
    const director = await visitAs(browser, '总干事');
    const { page } = director;
    page.setDefaultTimeout(30_000);
    await page.goto(`${address()}/personnel/talent/${nomination?.id ?? ''}`);
    await page.getByRole('button', { name: '评议通过并升任' }).click();
    await page.getByLabel('升任自').fill('2026-11-23');
    await page.getByLabel('升任自').press('Enter');
    await page.locator('.ant-modal-footer').getByRole('button', { name: '评议通过并升任' }).click();
    await page.getByText('已升任，按管理人员标准发薪').first().waitFor();
    await page.getByRole('link', { name: '员工页面' }).click();
    await page.getByRole('heading', { name: nomination?.employeeName ?? '' }).waitFor();
    expect(director.faults).toEqual([]);
  }, 60_000);
});
