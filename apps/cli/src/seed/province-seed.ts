import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { SeedAccount, SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import { DIVISIONS_FILE, Tenant } from '@gongqiao/platform/tenancy';
import { inOneTransaction } from './one-transaction.js';
import { loadAccounts, peopleOfParties } from './accounts.js';
import { linkWorkerAccount, loadAppraisals } from './province/appraisal.js';
import { demoDivisions } from './province/divisions.js';
import { loadProviders, loadProvince } from './province/load-province.js';
import { PROVINCE_PROFILE, demoProviders } from './province/profile.js';

/** The demonstration province. */
export const PROVINCE_TENANT_ID = '0197a000-0000-7000-8000-000000000001';
const POSTS = 2_000;
const SINCE = '2024-01-01';
const PACK = 'hebei';

/** The demonstration province with its providers: tree, posts, contracts, people, and one account a role. */
export const provinceSeed: SeedContribution = {
  name: 'province',
  async load(context) {
    const providers = demoProviders();
    const there = await context.database.run({ tenantId: PROVINCE_TENANT_ID }, (m) => m.existsBy(Tenant, { id: PROVINCE_TENANT_ID }));
    if (!there) {
      const divisions = demoDivisions(gunzipSync(await readFile(DIVISIONS_FILE)).toString('utf8'), PROVINCE_PROFILE.divisionCode);
      await inOneTransaction(context.database, { tenantId: PROVINCE_TENANT_ID }, async (runner) => {
        await loadProviders(runner, providers, PACK);
        await loadProvince(runner, { tenantId: PROVINCE_TENANT_ID, slug: 'hebei', packId: PACK, profile: PROVINCE_PROFILE, posts: POSTS, providers,
          progress: context.progress }, divisions, context.vault);
      });
    }
    await loadAppraisals(context, PROVINCE_TENANT_ID);
    return accounts(context, providers[0]);
  },
};

async function accounts(context: SeedContext, provider: ReturnType<typeof demoProviders>[number] | undefined): Promise<SeedAccount[]> {
  const pack = context.index.findPack(PACK);
  if (!pack) throw new Error(`there is no pack ${PACK}`);
  const people = await peopleOfParties(context, PROVINCE_TENANT_ID, pack, 'hb');
  const own = await loadAccounts(context, { id: PROVINCE_TENANT_ID, name: `${PROVINCE_PROFILE.name}总工会`, pack }, people, SINCE);
  if (!provider) return own;
  const unitPath = provider.slug.replaceAll('-', '_');
  const staff = [
    { signInName: 'hb-provider', name: '承接示范', role: 'provider', unitPath },
    { signInName: 'hb-worker', name: '社工示范', role: 'worker', unitPath },
  ];
  const outside = await loadAccounts(context, { id: provider.tenantId, name: provider.name, pack }, staff, SINCE);
  await linkWorkerAccount(context.database, provider.tenantId, 'hb-worker');
  return [...own, ...outside];
}
