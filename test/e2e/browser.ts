import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A demonstration account, as `npm start` prints it. */
export interface Account {
  readonly role: string;
  readonly signInName: string;
  readonly password: string;
  readonly tenant: string;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the stack was not started`);
  return value;
}

/** The address of the portal under test. */
export const address = (): string => setting('E2E_ADDRESS');

/** All accounts of the demonstration. */
export const accounts = (): readonly Account[] => JSON.parse(setting('E2E_ACCOUNTS')) as Account[];

/** The account whose role has these words. */
export function accountOf(role: string): Account {
  const found = accounts().find((account) => account.role.includes(role));
  if (!found) throw new Error(`no demo account for ${role}; there are ${accounts().map((account) => account.role).join('、')}`);
  return found;
}

/** Debian's Chromium, or the one of CHROMIUM_PATH. */
export async function openBrowser(): Promise<Browser> {
  const paths = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = paths.find((path) => path !== undefined && existsSync(path));
  if (!executablePath) throw new Error('no Chromium: .ci/run installs it, CHROMIUM_PATH names one');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** A page of an office screen, and what went wrong in it: console errors, failed scripts, server errors. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('pageerror', (error) => { faults.push(error.message); });
  page.on('response', (response) => { if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`); });
  return { page, faults };
}
