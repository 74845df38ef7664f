import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.js';
import { SCREENS, visit, visitAs } from './portal.js';
import type { Visit } from './portal.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['/', '/?box=done', '/policy', '/account'];
const HOUSE = ['/personnel', '/personnel/organisation', '/attendance', '/mine/attendance', '/mine/leave', '/mine/file', '/mine/pay', '/scoring', '/duties'];
const WORK = ['/overview', '/posts', '/posts/applications', '/funding', '/registers'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against WCAG 2.1 AA, as rule and first element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    return (await engine.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })).violations;
  });
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`);
}

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(`${address()}${path}`);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

describe('the manners of every page', () => {
  let browser: Browser;
  let opened: Visit;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());
  afterEach(() => opened.context.close());

  it('meets WCAG AA at sign-in and on the pages of everyone', async () => {
    opened = await visit(browser);
    expect(await violations(opened.page)).toEqual([]);
    await opened.context.close();
    opened = await visitAs(browser, '单位管理员');
    for (const path of [...PAGES, '/administration/users', '/administration/parameters']) {
      await settled(opened.page, path);
      expect({ path, found: await violations(opened.page) }).toEqual({ path, found: [] });
    }
  }, 120_000);

  it('meets WCAG AA and fits a phone on the pages of the province', async () => {
    opened = await visitAs(browser, '省总工会');
    for (const path of WORK) {
      await settled(opened.page, path);
      expect({ path, found: await violations(opened.page) }).toEqual({ path, found: [] });
    }
    await opened.page.setViewportSize(SCREENS.phone);
    for (const path of WORK) {
      await settled(opened.page, path);
      expect({ path, wide: (await opened.page.evaluate(() => document.documentElement.scrollWidth)) > SCREENS.phone.width }).toEqual({ path, wide: false });
    }
  }, 120_000);

  it('meets WCAG AA on the pages of an agency', async () => {
    opened = await visitAs(browser, '人力资源部');
    for (const path of HOUSE) {
      await settled(opened.page, path);
      expect({ path, found: await violations(opened.page) }).toEqual({ path, found: [] });
    }
  }, 120_000);

  it('fits a phone of 375 px without scrolling sideways', async () => {
    opened = await visitAs(browser, '单位管理员', 'phone');
    for (const path of PAGES) {
      await settled(opened.page, path);
      const width = await opened.page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, wide: width > SCREENS.phone.width }).toEqual({ path, wide: false });
    }
  });

  it('asks no foreign host for anything', async () => {
    opened = await visitAs(browser, '审计员');
    for (const path of [...PAGES, '/trail']) await settled(opened.page, path);
    const foreign = opened.asked.filter((url) => !url.startsWith(address()) && !url.startsWith('data:') && !url.startsWith(address().replace('http', 'ws')));
    expect(foreign).toEqual([]);
    expect(opened.faults).toEqual([]);
  });

  it('speaks English wholly once asked to', async () => {
    opened = await visitAs(browser, '单位管理员');
    await opened.page.getByRole('button', { name: 'English' }).click();
    await opened.page.getByRole('tab', { name: /To do/ }).waitFor();
    const words = await opened.page.evaluate(() => [...document.querySelectorAll('nav, [role=tab], main h1, main button, main label')].map((e) => e.textContent ?? ''));
    expect(words.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    expect(await opened.page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('shows no area that a role cannot use, and no page by its address either', async () => {
    opened = await visitAs(browser, '岗位所在单位');
    const menu = await opened.page.getByRole('navigation').first().innerText();
    expect(menu).not.toContain('系统管理');
    expect(menu).not.toContain('审计留痕');
    await opened.page.goto(`${address()}/trail`);
    await opened.page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  });
});
