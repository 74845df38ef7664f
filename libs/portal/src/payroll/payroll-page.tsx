import { Alert, Button, Popconfirm, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import { Findings } from './findings.js';
import { CheckPayrollDocument, ComputePayrollDocument, DropFinalPayDocument, PayBankFileDocument, PayrollDocument, type PayrollQuery } from './payroll.operations.js';
import { save } from './save-file.js';
import { Slips } from './slips.js';
import { payWords, stateWord } from './words.js';

type Roll = NonNullable<PayrollQuery['payroll']>;
type Made = { readonly name: string; readonly count: number; readonly total: string; readonly check: string };

function Acts({ roll, onChanged }: { readonly roll: Roll; readonly onChanged: () => void }) {
  const t = useWords(payWords);
  const go = useNavigate();
  const compute = useAct(ComputePayrollDocument);
  const check = useAct(CheckPayrollDocument);
  const bank = useAct(PayBankFileDocument);
  const drop = useAct(DropFinalPayDocument);
  const [made, setMade] = useState<Made | null>(null);
  const sheet = useTransfer('pay-register', { payrollId: roll.id });
  const standing = roll.standing;
  const ready = standing?.open === 0 && standing.changed === 0;
  const makeFile = (form: string): void => {
    void bank.run({ id: roll.id, form }).then((outcome) => {
      if (!outcome.ok) return;
      const { content, ...file } = outcome.data.payBankFile;
      save(file.name, content);
      setMade(file);
    });
  };
  return (
    <>
      <RefusalList refusals={[...compute.refusals, ...check.refusals, ...bank.refusals, ...drop.refusals]} />
      <Space wrap style={{ marginBottom: 12 }}>
        {standing?.mayCompute && <Button type={ready && roll.state === 'computed' ? 'default' : 'primary'} loading={compute.running} onClick={() => { void compute.run({ id: roll.id }).then((outcome) => { if (outcome.ok) void go(`/pay/${roll.id}/runs/${outcome.data.computePayroll}`); }); }}>{t(roll.state === 'open' ? 'compute' : 'recompute')}</Button>}
        {standing?.mayCheck && <Button type={ready ? 'primary' : 'default'} loading={check.running} onClick={() => { void check.run({ id: roll.id }).then((outcome) => { if (outcome.ok) onChanged(); }); }}>{t('check')}</Button>}
        {standing?.mayDisburse && <><Button loading={bank.running} onClick={() => makeFile('csv')}>{t('bankCsv')}</Button><Button loading={bank.running} onClick={() => makeFile('txt')}>{t('bankTxt')}</Button></>}
        {roll.people > 0 && <Button onClick={sheet.onExport}>{t('register')}</Button>}
        {roll.kind === 'final' && standing?.mayCompute && <Popconfirm title={t('dropFinal')} okText={t('dropFinal')} cancelText={t('cancel')} onConfirm={() => { void drop.run({ id: roll.id }).then((outcome) => { if (outcome.ok) void go('/pay/leavers'); }); }}><Button loading={drop.running}>{t('dropFinal')}</Button></Popconfirm>}
        {standing?.latestRunId && standing.mayCompute && <Link to={`/pay/${roll.id}/runs/${standing.latestRunId}`}><Button>{t('lastRun')}</Button></Link>}
      </Space>
      {sheet.dialog}
      {made && <Alert type="success" showIcon closable style={{ marginBottom: 12 }} title={t('bankDone', { name: made.name, count: made.count, total: formatMoney(made.total) })} description={<code style={{ overflowWrap: 'anywhere' }}>{made.check}</code>} />}
      {roll.state === 'computed' && (standing?.changed ?? 0) > 0 && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('changedSince', { n: standing?.changed ?? 0 })} />}
    </>
  );
}

function Summary({ roll }: { readonly roll: Roll }) {
  const t = useWords(payWords);
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [t('state'), stateWord(t, roll.state)], [t('people'), roll.people], [t('income'), formatMoney(roll.income)], [t('deducted'), formatMoney(roll.deducted)], [t('net'), <strong key="net">{formatMoney(roll.net)}</strong>],
    [t('employerCost'), formatMoney(roll.employerCost)], [t('payday'), <Figure key="payday" value={formatDay(roll.payday)} explanation={explanationOf(roll.paydayBasis)} />], [t('paidOn'), formatDay(roll.paidOn)],
    ...(roll.approvedAt ? [[t('approvedAt'), formatInstant(roll.approvedAt)] as const, [t('contentHash'), <code key="hash" style={{ overflowWrap: 'anywhere' }}>{roll.contentHash}</code>] as const] : []),
  ];
  return <Panel><table className="gq-facts"><tbody>{rows.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table></Panel>;
}

/** A month's payroll: its acts, findings, slips, comparison and course. */
export default function PayrollPage() {
  const { id = '' } = useParams();
  const t = useWords(payWords);
  const { viewer } = useSession();
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: PayrollDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('Payroll', id);
  const again = (): void => { ask({ requestPolicy: 'network-only' }); refresh(); };
  const mayMend = allows(viewer.permissions, 'update', 'PayInput');
  return (
    <Answered data={data?.payroll} fetching={fetching} error={error} onRetry={again}>
      {(roll) => (
        <MatterView matter={matter} onChanged={again} title={roll.kind === 'final' ? t('finalOf', { month: roll.month, name: roll.employeeName ?? '' }) : `${roll.month} ${t('title')}`} beside={<>{stateWord(t, roll.state)} {roll.demonstration && <Tag>{t('demo')}</Tag>}</>} tabs={[
          { key: 'summary', label: t('summary'), children: <><Acts roll={roll} onChanged={again} /><Summary roll={roll} /></> },
          { key: 'findings', label: `${t('findings')} ${roll.standing?.open ?? 0}`, children: <Findings payrollId={id} month={roll.month} mayMend={mayMend && (roll.standing?.mayCompute ?? false)} onChanged={again} /> },
          { key: 'slips', label: t('slips'), children: <Slips payrollId={id} comparing={false} /> },
          { key: 'comparison', label: t('comparison'), children: <Slips payrollId={id} comparing /> },
        ]} />
      )}
    </Answered>
  );
}
