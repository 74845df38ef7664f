// Writes the table of settings into docs/operations.md. Build the platform first.
import { readFileSync, writeFileSync } from 'node:fs';
import { settingsTable } from '../libs/platform/dist/settings/index.js';

const page = new URL('../docs/operations.md', import.meta.url);
const before = readFileSync(page, 'utf8');
writeFileSync(page, before.replace(/<!-- settings -->\n[\s\S]*?<!-- end of settings -->/, `<!-- settings -->\n${settingsTable()}\n<!-- end of settings -->`));
