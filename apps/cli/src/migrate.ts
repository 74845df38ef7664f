import { domain } from '@gongqiao/domain';
import { migrateDatabase, platformMigrations, prepareCluster } from '@gongqiao/platform/database';
import { migrateQueue } from '@gongqiao/platform/queue';
import { readSettings } from '@gongqiao/platform/settings';
import { loadDivisions } from '@gongqiao/platform/tenancy';
import { Client } from 'pg';

function passwordIn(url: string): string {
  return decodeURIComponent(new URL(url).password);
}

/**
 * `migrate`: as the owner, brings the schema up to date and loads the division table. With a superuser's connection, as the
 * embedded database has, it first makes the two roles and the database.
 */
export async function migrate(): Promise<number> {
  const settings = readSettings(process.env);
  if (settings.databaseOwnerUrl === null) {
    process.stderr.write('DATABASE_OWNER_URL 必须设置：迁移由属主角色执行 / must be set: the owner role migrates\n');
    return 2;
  }
  if (settings.databaseAdminUrl !== null) {
    await prepareCluster({
      adminUrl: settings.databaseAdminUrl,
      database: new URL(settings.databaseOwnerUrl).pathname.slice(1),
      ownerPassword: passwordIn(settings.databaseOwnerUrl),
      appPassword: passwordIn(settings.databaseUrl),
    });
  }
  const done = await migrateDatabase({ ownerUrl: settings.databaseOwnerUrl, migrations: [...platformMigrations, ...domain.migrations] });
  const owner = new Client({ connectionString: settings.databaseOwnerUrl });
  await owner.connect();
  try {
    await migrateQueue(settings.databaseOwnerUrl);
    const divisions = await loadDivisions(owner);
    process.stdout.write(`${JSON.stringify({ migrations: done.length, divisions })}\n`);
  } finally {
    await owner.end();
  }
  return 0;
}
