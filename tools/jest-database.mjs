// Jest's globalSetup: one throw-away PostgreSQL for a run that has specs of the database; each suite clones its own database.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startThrowaway } from './postgres.mjs';

function hasDatabaseSpecs(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return false;
    return entry.isDirectory() ? hasDatabaseSpecs(join(folder, entry.name)) : /\.db\.spec\.tsx?$/.test(entry.name);
  });
}

export default async function setup(_globalConfig, projectConfig) {
  // A server of the developer's own, as `postgres://postgres:secret@localhost:5432/postgres`, saves the start.
  if (process.env.TEST_DATABASE_ADMIN_URL || !hasDatabaseSpecs(projectConfig.rootDir)) return;
  const server = await startThrowaway();
  globalThis.testDatabaseServer = server;
  process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
}
