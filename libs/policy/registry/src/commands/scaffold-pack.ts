import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PACKS_FOLDER } from '../load-packs.js';

const TEMPLATE = 'example';

/** Prefix of the provisions: the initials of the name, two letters at least; MD- for my-district. */
function prefixOf(name: string): string {
  const initials = name.split('-').map((part) => part.charAt(0)).join('');
  return (initials.length > 1 ? initials : name.slice(0, 2)).toUpperCase();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Copies the example pack under a new name, its decisions and cases renamed, ready to be rewritten article by article. */
export function scaffoldPack(name: string | undefined, root: string = PACKS_FOLDER): number {
  if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
    process.stderr.write('用法：policy new <name>，名称用小写字母、数字和连字符 / lower-case letters, digits and hyphens\n');
    return 2;
  }
  const target = join(root, name);
  if (existsSync(target)) {
    process.stderr.write(`${name} 已存在，未作改动 / already exists, nothing changed\n`);
    return 2;
  }
  cpSync(join(root, TEMPLATE), target, { recursive: true, filter: (path) => !/[\\/](dist|node_modules)([\\/]|$)/.test(path) });
  const prefix = prefixOf(name);
  for (const file of filesBelow(target)) {
    const text = readFileSync(file, 'utf8');
    const renamed = text.replaceAll(/\bexample\b/g, name).replaceAll(/\bEX-/g, `${prefix}-`).replaceAll(/"ex-/g, `"${prefix.toLowerCase()}-`);
    writeFileSync(file, renamed);
    if (basename(file) === `${TEMPLATE}.json`) renameSync(file, join(dirname(file), `${name}.json`));
  }
  process.stdout.write(`已建立 libs/packs/${name}：按文件顺序改写各章，运行 npm run policy -- coverage ${name}\n`);
  return 0;
}
