import { inTenThousands, moneyShare } from '../overview/figures.js';
import { useTerm } from '../posts/terms.js';
import { formatNumber } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import type { WhatIfQuery } from './funding.operations.js';
import { fundingWords } from './words.js';

type Result = WhatIfQuery['whatIf'][number];

/** What is more or less than before, as a decimal string. */
export function differenceOf(before: string, after: string): string {
  return addMoney([after, before.startsWith('-') ? before.slice(1) : `-${before}`]);
}

function signed(value: string): string {
  return value.startsWith('-') || value === '0.00' ? formatMoney(value) : `+${formatMoney(value)}`;
}

interface Row { readonly key: string; readonly name: string; readonly before: string; readonly after: string; readonly beside?: string }

function Effects({ title, first, rows, beside }: { readonly title: string; readonly first: string; readonly rows: readonly Row[]; readonly beside?: string }) {
  const t = useWords(fundingWords);
  return (
    <Panel title={title}>
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head" aria-label={title}>
          <thead><tr><th scope="col">{first}</th><th scope="col" className="gq-num">{t('before')}</th><th scope="col" className="gq-num">{t('after')}</th><th scope="col" className="gq-num">{t('difference')}</th>{beside && <th scope="col" className="gq-num">{beside}</th>}</tr></thead>
          <tbody>
            {rows.map((row) => {
              const change = differenceOf(row.before, row.after);
              return <tr key={row.key}><td>{row.name}</td><td className="gq-num">{formatMoney(row.before)}</td><td className="gq-num">{formatMoney(row.after)}</td><td className="gq-num"><strong>{signed(change)}</strong></td>{beside && <td className="gq-num">{row.beside}</td>}</tr>;
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** Before and after: in one sentence, by payer, by place, by grade; and who gains or loses. */
export function WhatIfResult({ result }: { readonly result: Result }) {
  const t = useWords(fundingWords);
  const term = useTerm();
  const { before, after } = result;
  const change = differenceOf(before.total, after.total);
  const amount = change.replace('-', '');
  const words = { amount: inTenThousands(amount), share: moneyShare(amount, before.total) ?? '—' };
  const changes = result.cities.map((c) => differenceOf(c.before.total, c.after.total));
  const [down, same] = [changes.filter((c) => c.startsWith('-')).length, changes.filter((c) => c === '0.00').length];
  const payers = [['province', t('province')], ['city', t('city')], ['county', t('county')], ['directCity', t('directCity')], ['total', t('whole')]] as const;
  return (
    <>
      <div className="gq-verdict" aria-live="polite">
        {t('summary', { year: result.year, before: inTenThousands(before.total), after: inTenThousands(after.total), change: change === '0.00' ? t('same') : t(change.startsWith('-') ? 'less' : 'more', words) })}
        <div className="gq-quiet" style={{ fontSize: 14, fontWeight: 400 }}>{change === '0.00' ? t('nothingChanged') : t('gainers', { up: changes.length - down - same, down, same })}</div>
      </div>
      <Effects title={t('byPayer')} first={t('payer1')} rows={payers.map(([key, name]) => ({ key, name, before: before[key], after: after[key] }))} />
      <Effects title={t('byCity')} first={t('place')} rows={result.cities.map((c) => ({ key: c.unitId, name: c.name, before: c.before.total, after: c.after.total }))} />
      <Effects title={t('byGrade')} first={t('grade')} beside={t('perPost')} rows={result.grades.map((g) => ({ key: `${g.grade} ${g.step}`, name: `${term('grade', g.grade)} ${t('step')} ${g.step} · ${formatNumber(g.posts)}`, before: g.before, after: g.after, beside: signed(g.changeEach) }))} />
    </>
  );
}
