import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { PlanDialog } from './plan-dialog.js';
import { DecideServicePlanDocument, ServicePlansDocument, type ServicePlansQuery } from './reports.operations.js';
import { reportWords } from './report-words.js';

type Plan = ServicePlansQuery['servicePlans']['edges'][number]['node'];

function Look({ plan, onClose, onDone }: { readonly plan: Plan; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(reportWords);
  const [note, setNote] = useState('');
  const decide = useAct(DecideServicePlanDocument);
  const send = (agree: boolean): void => { void decide.run({ id: plan.id, agree, note }).then((done) => { if (done.ok) onDone(); }); };
  const total = addMoney(plan.activities.map((each) => each.budget));
  return (
    <Modal open width={860} title={`${plan.project}　${plan.year}`} onCancel={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      <p className="gq-quiet">{plan.employerName}　{t('submittedAt')} {formatDay(plan.submittedOn)}　{t('executeOn')} {formatDay(plan.executeOn)}</p>
      {plan.outcome && <p className={`gq-verdict${plan.outcome === 'approved' ? '' : ' gq-verdict-no'}`}><Figure value={t(plan.outcome === 'approved' ? 'mayExecute' : 'mayNot')} resultId={plan.resultId} />　{plan.decidedByName} {formatDay(plan.decidedOn)} {plan.note}</p>}
      <div style={{ overflowX: 'auto' }}>
        <table className="gq-facts gq-facts-head">
          <thead><tr>{(['name', 'on', 'place', 'object', 'number', 'indicator', 'budget'] as const).map((key) => <th key={key} scope="col" className={key === 'number' || key === 'budget' ? 'gq-num' : ''}>{t(key)}</th>)}</tr></thead>
          <tbody>{plan.activities.map((each) => <tr key={`${each.name} ${each.on}`}><th scope="row">{each.name}</th><td>{each.on}</td><td>{each.place}</td><td>{each.target}</td><td className="gq-num">{each.number}</td><td>{each.indicator}</td><td className="gq-num">{formatMoney(each.budget)}</td></tr>)}</tbody>
        </table>
      </div>
      <p>{t('total')} <strong>{formatMoney(total)}</strong></p>
      {plan.mayDecide && (
        <>
          <RefusalList refusals={decide.refusals} />
          <Input aria-label={t('note')} placeholder={t('note')} value={note} onChange={(event) => setNote(event.target.value)} />
          <div style={{ display: 'flex', gap: 8, marginTop: 8 }}><Button type="primary" loading={decide.running} onClick={() => send(true)}>{t('approve')}</Button><Button loading={decide.running} onClick={() => send(false)}>{t('refuse')}</Button></div>
        </>
      )}
    </Modal>
  );
}

/** Plans of the year: drawn up by the agency, approved by the purchaser before they are carried out. */
export default function PlansPage() {
  const t = useWords(reportWords);
  const may = useMay();
  const { first, skip, orderBy } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ServicePlansDocument, variables: { first, skip, orderBy }, requestPolicy: 'cache-and-network' });
  const [looking, setLooking] = useState<Plan | null>(null);
  const [drawing, setDrawing] = useState(false);
  const refresh = (): void => { setLooking(null); setDrawing(false); ask({ requestPolicy: 'network-only' }); };
  const state = (p: Plan): string => t(p.outcome === 'approved' ? 'approved' : p.outcome === 'rejected' ? 'rejected' : 'waiting');
  const columns: readonly Column<Plan>[] = [
    { key: 'project', title: t('project'), sort: 'project', render: (p) => <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => setLooking(p)}>{p.project}</Button> }, { key: 'year', title: t('year'), sort: 'year', render: (p) => p.year },
    { key: 'agency', title: t('agency2'), render: (p) => p.employerName }, { key: 'submitted', title: t('submittedAt'), sort: 'submittedOn', render: (p) => formatDay(p.submittedOn) }, { key: 'state', title: t('state'), render: state },
    { key: 'decided', title: t('decided'), render: (p) => (p.decidedOn ? `${p.decidedByName} ${formatDay(p.decidedOn)} ${p.note}` : '—') },
  ];
  return (
    <>
      <ListPage<Plan> title={t('plans')} name="service.plans" columns={columns} connection={data?.servicePlans} fetching={fetching} error={error} onRetry={refresh} empty={t('none2')} onOpen={setLooking}
        acts={may('create', 'ServicePlan') && <Button type="primary" onClick={() => setDrawing(true)}>{t('newPlan')}</Button>}
        card={(p) => <button type="button" className="gq-tile" style={{ border: 0, padding: 0 }} onClick={() => setLooking(p)}><strong>{p.project}　{p.year}</strong><div className="gq-quiet">{p.employerName}　{state(p)}</div></button>} />
      {looking && <Look plan={looking} onClose={() => setLooking(null)} onDone={refresh} />}
      {drawing && <PlanDialog rejected={(data?.servicePlans.edges ?? []).map(({ node }) => node).filter((p) => p.outcome === 'rejected')} onClose={() => setDrawing(false)} onDone={refresh} />}
    </>
  );
}
