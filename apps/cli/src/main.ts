import { migrate } from './migrate.js';
import { replay } from './replay.js';
import { seed } from './seed/seed.js';
import { trail } from './trail.js';

const COMMANDS: Readonly<Record<string, { run: (words: readonly string[]) => Promise<number>; about: string }>> = {
  migrate: { run: migrate, about: '迁移数据库并载入区划表 / bring the database up to date and load the divisions' },
  seed: { run: seed, about: '载入演示数据，打印账号 / load the demonstration, print its accounts' },
  replay: { run: replay, about: '按当时的规则重算已存的判定和经费：replay <租户代号> [--sample N] / work stored figures out again' },
  trail: { run: trail, about: '核对留痕链：trail verify [--tenant 代号] [--anchor 序号:散列] / verify the chain of the trail' },
};

const [name = '', ...words] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  const lines = Object.entries(COMMANDS).map(([word, { about }]) => `  ${word.padEnd(8)} ${about}`);
  process.stderr.write(`${['npm run cli -- <command>', ...lines].join('\n')}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await command.run(words);
}
