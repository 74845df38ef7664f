import { Button, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import { PayFindingsDocument, WaivePayFindingDocument, type PayFindingsQuery } from './payroll.operations.js';
import { Turning } from './turning.js';
import { payWords } from './words.js';

type Finding = PayFindingsQuery['payFindings']['edges'][number]['node'];
const SHOWN = 50;
/** Findings that the pay file mends; the others by the month's facts, on the same page. */
const BY_MONTH: readonly string[] = ['attendance-missing', 'attendance-unapproved', 'monthly-missing', 'paid-twice', 'deduction-unlawful', 'negative-net'];

/** The page on which a finding is mended. */
function wayTo(f: Finding, month: string): string {
  if (f.guard === 'contract-missing') return `/personnel/${f.employeeId}`;
  if (f.guard.startsWith('account')) return `/pay/people/${f.employeeId}?tab=accounts`;
  return `/pay/people/${f.employeeId}${BY_MONTH.includes(f.guard) ? `?tab=month&month=${month}` : ''}`;
}

function Waiver({ finding, onClose, onDone }: { readonly finding: Finding; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(payWords);
  const say = useSay();
  const [reason, setReason] = useState('');
  const waive = useAct(WaivePayFindingDocument);
  return (
    <Modal open title={`${finding.name}：${say({ zh: finding.zh, en: finding.en })}`} okText={t('waive')} cancelText={t('cancel')} onCancel={onClose} confirmLoading={waive.running}
      onOk={() => { void waive.run({ id: finding.id, reason }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={waive.refusals} />
      <label htmlFor="waive-reason">{t('reason')}</label>
      <Input.TextArea id="waive-reason" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}

function Standing({ finding, onWaive }: { readonly finding: Finding; readonly onWaive: () => void }) {
  const t = useWords(payWords);
  if (finding.waivedAt) return <span>{t('waived')}：{finding.waivedReason}</span>;
  if (finding.mayWaive) return <Button size="small" onClick={onWaive}>{t('waive')}</Button>;
  return <span className="gq-quiet">{finding.waivable ? t('waiting') : t('fixed')}</span>;
}

/** What stands in the way of a payroll, person by person, each with its provision and the way out. */
export function Findings({ payrollId, month, mayMend, onChanged }: { readonly payrollId: string; readonly month: string; readonly mayMend: boolean; readonly onChanged: () => void }) {
  const t = useWords(payWords);
  const say = useSay();
  const [skip, setSkip] = useState(0);
  const [waiving, setWaiving] = useState<Finding | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: PayFindingsDocument, variables: { payrollId, first: SHOWN, skip, orderBy: 'guard' } });
  const again = (): void => { ask({ requestPolicy: 'network-only' }); onChanged(); };
  return (
    <Answered data={data?.payFindings} fetching={fetching} error={error} onRetry={again}>
      {({ edges, totalCount }) => totalCount === 0 ? <div className="gq-panel gq-empty">{t('noFindings')}</div> : (
        <div className="gq-panel gq-table-scroll">
          <table className="gq-facts gq-facts-head">
            <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('what')}</th><th scope="col">{t('way')}</th><th scope="col">{t('provision')}</th><th scope="col">{t('state')}</th></tr></thead>
            <tbody>{edges.map(({ node: f }) => (
              <tr key={f.id}>
                <td style={{ whiteSpace: 'nowrap' }}>{f.name}</td>
                <td><Figure value={say({ zh: f.zh, en: f.en })} explanation={explanationOf(f.basis)} /></td>
                <td>{say({ zh: f.wayZh, en: f.wayEn })} {mayMend && !f.waivedAt && <Link to={wayTo(f, month)}>{t('mend')}</Link>}</td>
                <td>{f.provisionZh ? <Tag>{f.provisionZh}</Tag> : '—'}</td>
                <td style={{ minWidth: 90 }}><Standing finding={f} onWaive={() => setWaiving(f)} /></td>
              </tr>
            ))}</tbody>
          </table>
          <Turning skip={skip} size={SHOWN} total={totalCount} onTurn={setSkip} />
          {waiving && <Waiver finding={waiving} onClose={() => setWaiving(null)} onDone={() => { setWaiving(null); again(); }} />}
        </div>
      )}
    </Answered>
  );
}
