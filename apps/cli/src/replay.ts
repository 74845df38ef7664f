import { domain } from '@gongqiao/domain';
import { replayLines, replayResults, type ReplayCount } from '@gongqiao/domain/settlement';
import { SystemClock } from '@gongqiao/platform/context';
import { TenantDatabase, createDataSource } from '@gongqiao/platform/database';
import { platformEntities } from '@gongqiao/platform/entities';
import { PolicyService } from '@gongqiao/platform/policy';
import { readSettings } from '@gongqiao/platform/settings';
import { TenantDirectory } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';

const SHOWN = 20;

function sampleOf(words: readonly string[]): number | null | undefined {
  const at = words.indexOf('--sample');
  if (at < 0) return null;
  const text = words[at + 1] ?? '';
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** What a replay found, as lines to print. */
export function toldOf(counts: readonly ReplayCount[]): string[] {
  return counts.flatMap(({ table, replayed, differences }) => [
    `${table}: ${replayed} 条重算，${differences.length} 处不符 / ${replayed} replayed, ${differences.length} differ`,
    ...differences.slice(0, SHOWN).map((d) => `  ${d.id} ${d.name}: ${d.stored} → ${d.now}`),
    ...(differences.length > SHOWN ? [`  … ${differences.length - SHOWN}`] : []),
  ]);
}

/** Replays what a tenant has stored: answers of decisions, lines of the budget and of the settlement. */
export async function replayTenant(database: TenantDatabase, policy: PolicyService, tenantId: string, sample: number | null): Promise<ReplayCount[]> {
  const scope = { tenantId };
  return [
    await database.run(scope, (m) => replayResults(m, policy, scope, sample)),
    await database.run(scope, (m) => replayLines(m, policy, scope, 'funding_line', sample)),
    await database.run(scope, (m) => replayLines(m, policy, scope, 'settlement_line', sample)),
  ];
}

/** `replay`: works every stored figure of a tenant out again; exit code 1 when one differs. */
export async function replay(words: readonly string[]): Promise<number> {
  const [slug] = words;
  const sample = sampleOf(words);
  if (slug === undefined || slug.startsWith('--') || sample === undefined) {
    process.stderr.write('replay <租户代号> [--sample N]\n');
    return 2;
  }
  const settings = readSettings(process.env);
  const dataSource = createDataSource({ url: settings.databaseUrl, entities: [...platformEntities, ...domain.entities], poolSize: 2, applicationName: 'gongqiao-cli' });
  await dataSource.initialize();
  try {
    const directory = new TenantDirectory(dataSource);
    await directory.refresh();
    const tenant = directory.all.find((entry) => entry.slug === slug);
    if (!tenant) {
      process.stderr.write(`没有租户 ${slug} / no such tenant\n`);
      return 2;
    }
    const database = new TenantDatabase(dataSource);
    const policy = new PolicyService(database, await loadPolicyIndex(), new SystemClock());
    const counts = await replayTenant(database, policy, tenant.id, sample);
    process.stdout.write(`${toldOf(counts).join('\n')}\n`);
    return counts.some((count) => count.differences.length > 0) ? 1 : 0;
  } finally {
    await dataSource.destroy();
  }
}
