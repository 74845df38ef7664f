import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../postgres/refusal.mjs';

/** Passwords of the embedded database and the key of identity numbers: made at the first start, kept beside the data. */
export function secretsOf(data, databaseExists) {
  const file = join(data, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (databaseExists) {
    throw new StartRefused('secrets-missing', `找不到 ${file}，而数据库已存在：没有它无法登录数据库、无法还原身份证号。请从备份恢复；若数据可以不要，运行 npm start -- --fresh。`,
      `${file} is missing though the database exists: without it nobody can sign in to the database or read its identity numbers. Restore it from a backup; if the data may go, run npm start -- --fresh.`);
  }
  const secrets = Object.fromEntries(['superuser', 'owner', 'app', 'identity'].map((name) => [name, randomBytes(24).toString('hex')]));
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
