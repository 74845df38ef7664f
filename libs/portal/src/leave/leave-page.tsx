import { Button, DatePicker, Modal, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { PrintDoor } from '../documents/print-door.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import { ChainView } from './chain-view.js';
import { DecideBox } from './decide-box.js';
import { DecideLeaveDocument, LeaveDocument, ReportBackDocument, WithdrawLeaveDocument, type LeaveQuery } from './leave.operations.js';
import { ProofsPanel } from './proofs-panel.js';
import { ProlongBox } from './prolong-box.js';
import { plainDays, spanText } from './span.js';
import { timeWords } from './time-words.js';
import { leaveWords, standingWord } from './words.js';

type Leave = NonNullable<LeaveQuery['leaveRequest']>;

/** What the applicant may still do: take it back before it begins, report back after. */
function OwnActs({ leave, onDone }: { readonly leave: Leave; readonly onDone: () => void }) {
  const t = useWords(leaveWords);
  const { viewer } = useSession();
  const withdraw = useAct(WithdrawLeaveDocument);
  const report = useAct(ReportBackDocument);
  const [asking, setAsking] = useState<'withdraw' | 'report' | null>(null);
  const [on, setOn] = useState(viewer.today);
  const finish = (outcome: { readonly ok: boolean }): void => {
    if (!outcome.ok) return;
    setAsking(null);
    onDone();
  };
  return (
    <>
      {leave.mayWithdraw && <Button size="large" block onClick={() => setAsking('withdraw')}>{t('withdraw')}</Button>}
      {leave.isMine && leave.standing === 'on-leave' && <Button size="large" block type="primary" onClick={() => setAsking('report')}>{t('reportBack')}</Button>}
      {leave.mayProlong && <ProlongBox id={leave.id} reportBackOn={leave.reportBackOn} />}
      <Modal open={asking === 'withdraw'} title={t('withdraw')} okText={t('withdraw')} cancelText={t('cancel')} okButtonProps={{ danger: true }} confirmLoading={withdraw.running} onCancel={() => setAsking(null)}
        onOk={() => { void withdraw.run({ id: leave.id }).then(finish); }}>
        <RefusalList refusals={withdraw.refusals} /><p>{t('withdrawWarning')}</p>
      </Modal>
      <Modal open={asking === 'report'} title={t('reportBack')} okText={t('reportBack')} cancelText={t('cancel')} confirmLoading={report.running} onCancel={() => setAsking(null)} onOk={() => { void report.run({ id: leave.id, on }).then(finish); }}>
        <RefusalList refusals={report.refusals} />
        <label htmlFor="report-on">{t('reportOn')}</label>
        <DatePicker id="report-on" size="large" style={{ width: '100%' }} value={dayjs(on)} allowClear={false} onChange={(next) => { if (next) setOn(next.format('YYYY-MM-DD')); }} />
        <p className="gq-quiet">{t('early')}</p>
      </Modal>
    </>
  );
}

function Facts({ leave }: { readonly leave: Leave }) {
  const t = useWords(leaveWords);
  const w = useWords(timeWords);
  const rows: readonly (readonly [string, string])[] = [
    [t('span'), spanText(t, leave)], [t('reason'), leave.reason || '—'], ...(leave.hostUnitName ? [[t('host'), leave.hostUnitName] as const] : []), ...(leave.takeover ? [[t('takeover'), leave.takeover] as const] : []),
    [t('applied'), formatDay(leave.appliedOn)], ...(leave.reportBackOn ? [[t('reportBack'), leave.reportedOn ? formatDay(leave.reportedOn) : t('back', { day: formatDay(leave.reportBackOn) })] as const] : []),
    ...(leave.hostReturnedOn ? [[w('hostReturned'), formatDay(leave.hostReturnedOn)] as const] : []),
  ];
  return (
    <Panel title={t('facts')}>
      <table className="gq-facts"><tbody>{rows.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table>
      {leave.prolongs && <p style={{ marginBottom: 0 }}><Link to={`/leave/${leave.prolongs}`}>{w('prolongs')}</Link></p>}
      {leave.warnings.length > 0 && <p className="gq-step-no" style={{ marginBottom: 0 }}>{t('law')}：{leave.warnings.map((w) => w.zh).join('；')}</p>}
    </Panel>
  );
}

/** A request for leave: its facts, who has agreed and whose turn it is, and what the viewer may do. Made for a telephone. */
export default function LeavePage() {
  const { id = '' } = useParams();
  const t = useWords(leaveWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: LeaveDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const decide = useAct(DecideLeaveDocument);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.leaveRequest} fetching={fetching} error={error} onRetry={refresh}>
      {(leave) => (
        <>
          <PageHead title={`${leave.employeeName} ${leave.kindZh} ${plainDays(leave.days)} ${t('days')}`} beside={<>{leave.unitName} <Tag>{leave.isOverdue ? t('overdue') : standingWord(t, leave.standing)}</Tag></>} acts={<PrintDoor subject="LeaveRequest" id={leave.id} />} />
          <div className="gq-columns-even">
            <div>
              <Facts leave={leave} />
              <ProofsPanel id={leave.id} />
              <Panel title={t('bases')}>{leave.bases.map((basis) => <p key={basis.id} style={{ margin: '4px 0' }}><Figure value={basis.decisionZh} explanation={explanationOf(basis)} /> <span className="gq-quiet">{basis.packTitle}</span></p>)}</Panel>
            </div>
            <div>
              <Panel title={t('chain')}><ChainView chain={leave.chain} running={['host-unit', 'employer', 'purchaser'].includes(leave.standing)} /></Panel>
              {leave.mayDecide && <DecideBox id={leave.id} act={decide} onDone={refresh} />}
              <OwnActs leave={leave} onDone={refresh} />
            </div>
          </div>
        </>
      )}
    </Answered>
  );
}
