// Every provision of the operations half, by its id without the pack's prefix.
import type { Provision } from '@gongqiao/kernel';
import { ARCHIVES } from './archives.js';
import { ACCOUNTING_ARCHIVES, ASSETS } from './assets.js';
import { CASH } from './cash.js';
import { ATTENDANCE, ENDING, ONBOARDING } from './employment.js';
import { ACCOUNTING, EXPENSE } from './expense.js';
import { BUDGET, FINANCE } from './finance.js';
import { GUARD } from './guard.js';
import { INCIDENT } from './incident.js';
import { LEAVE } from './leave.js';
import { SAFETY } from './safety.js';

export { ACCOUNTING, ACCOUNTING_ARCHIVES, ARCHIVES, ASSETS, ATTENDANCE, BUDGET, CASH, ENDING, EXPENSE, FINANCE, GUARD, INCIDENT, LEAVE, ONBOARDING, SAFETY };

export const P = {
  ...ENDING, ...ONBOARDING, ...ATTENDANCE, ...LEAVE, ...ARCHIVES, ...FINANCE, ...BUDGET, ...EXPENSE, ...ACCOUNTING,
  ...CASH, ...ASSETS, ...ACCOUNTING_ARCHIVES, ...GUARD, ...SAFETY, ...INCIDENT,
};

export type ProvisionKey = keyof typeof P;

/** Provisions by their keys, for `applies` and the like. */
export function cite(...keys: readonly ProvisionKey[]): Provision[] {
  return keys.map((key) => P[key]);
}

/** Provisions of one table in the document's order. */
export function inOrder(rows: Readonly<Record<string, Provision>>): Provision[] {
  return Object.values(rows);
}
