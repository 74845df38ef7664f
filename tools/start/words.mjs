// What the person at the terminal reads: one line a step, Chinese first.
const started = Date.now();

function elapsed() {
  return `${((Date.now() - started) / 1000).toFixed(1)}s`.padStart(7);
}

/** One step of the start. */
export function tell(zh, en) {
  process.stdout.write(`${elapsed()}  ${zh}  ${en}\n`);
}

/** A line of one of the processes that is worth reading: warnings and worse. */
export function quote(name, line) {
  process.stdout.write(`         [${name}] ${line}\n`);
}

function width(text) {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
}

/** Rows with columns under each other; Chinese characters take two places. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  return rows.map((row) => `  ${row.map((cell, column) => cell + ' '.repeat(widths[column] - width(cell))).join('   ')}`.trimEnd()).join('\n');
}

/** The accounts by organisation, the password once when all share it. */
export function accountLines(accounts) {
  const passwords = new Set(accounts.map((account) => account.password));
  const shared = passwords.size === 1 ? [...passwords][0] : null;
  const lines = [`  演示账号（各角色一个）${shared ? `，密码均为 / all with the password ${shared}` : ''} / demo accounts, one a role`];
  for (const tenant of new Set(accounts.map((account) => account.tenant))) {
    const rows = accounts.filter((account) => account.tenant === tenant).map((account) => [`  ${account.role}`, account.signInName, ...(shared ? [] : [account.password])]);
    lines.push('', `  ${tenant}`, table(rows));
  }
  return lines;
}

/** The address, the accounts, and how to stop. */
export function announce({ address, accounts, demo }) {
  const ready = `  工桥已就绪 / Gongqiao is ready:  ${address}`;
  const who = demo && accounts.length > 0 ? [...accountLines(accounts), '', ready] : [];
  process.stdout.write(['', ready, '', ...who, '', '  Ctrl-C 停止全部进程 / stops everything', ''].join('\n'));
}
