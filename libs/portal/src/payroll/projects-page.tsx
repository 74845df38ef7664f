import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney, groupInWords } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationIn } from './basis.js';
import { CheckProjectFundsDocument, ProjectFundChecksDocument, type ProjectFundChecksQuery } from './funds.operations.js';
import { fundsWords } from './funds-words.js';

type Row = ProjectFundChecksQuery['projectFundChecks'][number];
const YEARS_BACK = 4;

/** One project checked anew, with what the house moves its pool by. */
function AgainDialog({ row, limits, onClose }: { readonly row: Row; readonly limits: ProjectFundChecksQuery['fundAdjustment']; readonly onClose: () => void }) {
  const t = useWords(fundsWords);
  const [percent, setPercent] = useState(row.adjustmentPercent);
  const act = useAct(CheckProjectFundsDocument);
  return (
    <Modal open title={`${t('again')}：${row.project || t('unnamed')}`} okText={t('again')} cancelText={t('cancel')} confirmLoading={act.running} onCancel={onClose}
      onOk={() => { void act.run({ input: { year: row.year, again: row.id, adjustmentPercent: limits ? percent.trim() || null : null } }).then((outcome) => { if (outcome.ok) onClose(); }); }}>
      <RefusalList refusals={act.refusals} />
      {limits && <><label htmlFor="fund-percent">{t('adjustment')}</label><Input id="fund-percent" inputMode="decimal" value={percent} onChange={(event) => setPercent(event.target.value)} /><p className="gq-quiet">{t('adjustmentHint', limits)}</p></>}
    </Modal>
  );
}

/** What a check came to, each with its reasons; without a fee there is nothing to hold the money against. */
function Findings({ row }: { readonly row: Row }) {
  const t = useWords(fundsWords);
  if (row.feePerPost === null) return <span className="gq-light gq-light-soon">{t('noFee')}</span>;
  return (
    <>{row.checks.map((one) => (
      <div key={one.id}>{one.zh}：<Figure value={groupInWords(one.words)} explanation={explanationIn(row.bases, one.resultId)} /> {one.holds ? <span className="gq-quiet">{t('holds')}</span> : <strong className="gq-step-no">{t('fails')}</strong>}</div>
    ))}</>
  );
}

/** Projects' money over a year, as it was checked last. */
export default function ProjectsPage() {
  const t = useWords(fundsWords);
  const { viewer } = useSession();
  const { filters } = useListArguments();
  const today = Number(viewer.today.slice(0, 4));
  const year = Number(filters['year'] ?? today);
  const [{ data, fetching, error }, ask] = useQuery({ query: ProjectFundChecksDocument, variables: { year } });
  const act = useAct(CheckProjectFundsDocument);
  const [again, setAgain] = useState<Row | null>(null);
  const may = allows(viewer.permissions, 'create', 'ProjectFundCheck');
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const rows = data?.projectFundChecks;
  const columns: readonly Column<Row>[] = [
    { key: 'project', title: t('project'), render: (r) => r.project || t('unnamed'), plain: (r) => r.project },
    { key: 'posts', title: t('posts'), total: (r) => r.posts, render: (r) => r.posts },
    { key: 'months', title: t('months'), total: (r) => r.months, render: (r) => r.months },
    { key: 'fee', title: t('fee'), money: true, render: (r) => formatMoney(r.feePerPost), plain: (r) => r.feePerPost },
    { key: 'cost', title: t('staffCost'), money: true, total: (r) => r.staffCost, render: (r) => formatMoney(r.staffCost) },
    { key: 'performance', title: t('performance'), money: true, total: (r) => r.performance, render: (r) => formatMoney(r.performance) },
    { key: 'state', title: t('state'), width: 320, render: (r) => <Findings row={r} />, plain: (r) => r.checks.map((one) => `${one.zh}：${one.words}（${one.holds ? t('holds') : t('fails')}）`).join('；') },
    { key: 'moved', title: t('adjustment'), numeric: true, render: (r) => r.adjustmentPercent, plain: (r) => r.adjustmentPercent, hidden: true },
    { key: 'at', title: t('checkedAt'), render: (r) => formatInstant(r.checkedAt), plain: (r) => formatInstant(r.checkedAt), hidden: true },
    ...(may ? [{ key: 'acts', title: '', render: (r: Row) => <Button size="small" onClick={() => setAgain(r)}>{t('again')}</Button> }] : []),
  ];
  return (
    <>
      <RefusalList refusals={act.refusals} />
      <ListPage<Row> title={t('title')} name="payroll.projects" columns={columns} fetching={fetching} error={error} onRetry={refresh} empty={t('none', { year: String(year) })}
        connection={rows && { totalCount: rows.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: rows.map((node) => ({ cursor: node.id, node })) }}
        card={(r) => <><strong>{r.project || t('unnamed')}</strong><div className="gq-quiet">{t('posts')} {r.posts} · {t('staffCost')} {formatMoney(r.staffCost)} · {t('performance')} {formatMoney(r.performance)}</div><Findings row={r} />{may && <div><Button size="small" onClick={() => setAgain(r)}>{t('again')}</Button></div>}</>}
        filters={[{ name: 'year', label: t('year'), kind: 'choice', options: Array.from({ length: YEARS_BACK }, (_, i) => ({ value: String(today - i), label: String(today - i) })) }]}
        acts={may && <Button type="primary" loading={act.running} onClick={() => { void act.run({ input: { year } }).then(refresh); }}>{t('check')}</Button>} />
      <p className="gq-quiet">{t('hint')}</p>
      {again && <AgainDialog row={again} limits={data?.fundAdjustment ?? null} onClose={() => { setAgain(null); refresh(); }} />}
    </>
  );
}
