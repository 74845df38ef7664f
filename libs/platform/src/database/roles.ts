import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Owns every table and function, runs the migrations, serves nobody. */
export const OWNER_ROLE = 'gongqiao_owner';
/** Serves requests and jobs: not a superuser, cannot pass row-level security, owns nothing. */
export const APP_ROLE = 'gongqiao_app';

/** How to make the two roles and one database on a cluster that we administer. */
export interface ClusterOptions {
  /** Connection of a superuser, or of a role that may create roles and databases. */
  readonly adminUrl: string;
  readonly database: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${escapeIdentifier(role)} login nosuperuser nobypassrls nocreatedb nocreaterole password ${escapeLiteral(password)}`,
  );
}

/**
 * Makes the owner role, the application role and the database where they are missing, and sets the passwords. Safe to run
 * again. On a server administered by others the same is done by hand: `infra/` has the statements.
 */
export async function prepareCluster(options: ClusterOptions): Promise<void> {
  const client = new Client({ connectionString: options.adminUrl });
  await client.connect();
  try {
    await ensureRole(client, OWNER_ROLE, options.ownerPassword);
    await ensureRole(client, APP_ROLE, options.appPassword);
    const found = await client.query('select 1 from pg_database where datname = $1', [options.database]);
    if (found.rowCount === 0) {
      await client.query(
        `create database ${escapeIdentifier(options.database)} owner ${OWNER_ROLE} template template0 encoding 'UTF8'`,
      );
    }
    await client.query(`revoke connect on database ${escapeIdentifier(options.database)} from public`);
    await client.query(`grant connect, temporary on database ${escapeIdentifier(options.database)} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}
