import { createDataSource, TenantDatabase } from '@gongqiao/platform/database';
import { platformEntities } from '@gongqiao/platform/entities';
import { readSettings } from '@gongqiao/platform/settings';
import { TenantDirectory } from '@gongqiao/platform/tenancy';
import { verifyTrail } from '@gongqiao/platform/trail';
import type { ChainState } from '@gongqiao/platform/trail';

const FAULTS = {
  'content-changed': '内容被改动',
  'link-broken': '前后散列接不上',
  'entry-missing': '缺少条目',
  'end-cut-off': '末尾被截去',
  'anchor-differs': '与留存的锚点不符',
} as const;

function option(words: readonly string[], name: string): string | undefined {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words[at + 1];
}

function anchorOf(text: string | undefined): { seq: number; hash: string } | undefined {
  const found = /^(\d+):([0-9a-f]{64})$/.exec(text ?? '');
  return found ? { seq: Number(found[1]), hash: String(found[2]) } : undefined;
}

function told(slug: string, state: ChainState): string {
  if (state.ok) return `${slug}: 完整 / intact, ${state.entries} 条，锚点 / anchor ${state.entries}:${state.head}`;
  return `${slug}: 第 ${state.brokenAt} 条${FAULTS[state.reason]} / broken at ${state.brokenAt} (${state.reason})`;
}

/** `trail verify`: recomputes the chains of one tenant or all; exit code 1 when one is broken. */
export async function trail(words: readonly string[]): Promise<number> {
  const [verb, ...rest] = words;
  const slug = option(rest, '--tenant');
  const anchor = anchorOf(option(rest, '--anchor'));
  if (verb !== 'verify' || (rest.includes('--anchor') && (!anchor || !slug))) {
    process.stderr.write('trail verify [--tenant 代号 [--anchor 序号:散列]]\n');
    return 2;
  }
  const settings = readSettings(process.env);
  const dataSource = createDataSource({ url: settings.databaseUrl, entities: platformEntities, poolSize: 2, applicationName: 'gongqiao-cli' });
  await dataSource.initialize();
  try {
    const directory = new TenantDirectory(dataSource);
    await directory.refresh();
    const tenants = directory.all.filter((tenant) => slug === undefined || tenant.slug === slug);
    if (tenants.length === 0) {
      process.stderr.write(`没有租户 ${slug ?? ''} / no such tenant\n`);
      return 2;
    }
    const database = new TenantDatabase(dataSource);
    let broken = 0;
    for (const tenant of tenants) {
      const state = await database.run({ tenantId: tenant.id }, (m) => verifyTrail(m, anchor));
      process.stdout.write(`${told(tenant.slug, state)}\n`);
      if (!state.ok) broken += 1;
    }
    return broken === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}
