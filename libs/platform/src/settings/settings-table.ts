import { definitions, isRequired } from './definitions.js';

function absentShown(absent: unknown): string {
  if (isRequired(absent)) return '**必填 / required**';
  return absent === null ? '—' : `\`${String(absent)}\``;
}

/** The table of settings in Markdown, as docs/operations.md has it. */
export function settingsTable(): string {
  const rows = Object.values(definitions).map((d) => {
    const kind = d.kind.label.zh === d.kind.label.en ? d.kind.label.zh : `${d.kind.label.zh}<br>${d.kind.label.en}`;
    return `| \`${d.variable}\`${d.secret ? ' 🔒' : ''} | ${kind} | ${absentShown(d.absent)} | ${d.usedBy.join(', ')} | ${d.about.zh}<br>${d.about.en} |`;
  });
  return ['| 变量 / variable | 取值 / value | 缺省 / default | 进程 / process | 说明 / about |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
