import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMatterAbout } from '../matter/index.js';
import { historyOf } from '../matter/course.js';
import { PrintDoor } from '../documents/print-door.js';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { History } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { DecideBox } from './decide-box.js';
import { DecideLeaveConsentDocument, LeaveConsentDocument } from './leave.operations.js';
import { ReturnBox } from './return-box.js';
import { spanText } from './span.js';
import { timeWords } from './time-words.js';
import { leaveWords } from './words.js';

/** One request of a placed person, as the purchaser's side decides it. */
export default function ConsentPage() {
  const { id = '' } = useParams();
  const t = useWords(leaveWords);
  const u = useWords(uiWords);
  const w = useWords(timeWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: LeaveConsentDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const { matter, refresh: refreshMatter } = useMatterAbout('LeaveConsent', id);
  const decide = useAct(DecideLeaveConsentDocument);
  const refresh = (): void => {
    ask({ requestPolicy: 'network-only' });
    refreshMatter();
  };
  return (
    <Answered data={data?.leaveConsent} fetching={fetching} error={error} onRetry={refresh}>
      {(c) => (
        <>
          <PageHead title={`${c.personName} ${c.kindZh}`} beside={<>{c.employerName} <Tag>{c.stateZh}</Tag>{c.lateSince && !c.returnedOn && <Tag style={{ color: '#820014' }}>{w('lateSince', { day: formatDay(c.lateSince) })}</Tag>}</>} acts={<PrintDoor subject="LeaveConsent" id={c.id} />} />
          <div className="gq-columns-even">
            <div>
              <Panel title={t('facts')}>
                <table className="gq-facts"><tbody>
                  <tr><th scope="row">{t('host')}</th><td>{c.hostUnitName}</td></tr>
                  <tr><th scope="row">{t('span')}</th><td>{spanText(t, c)}</td></tr>
                  <tr><th scope="row">{t('days')}</th><td><Figure value={t('absence', { days: c.absenceDays })} resultId={c.resultId} /></td></tr>
                  {c.workflowZh && <tr><th scope="row">{w('flow')}</th><td>{c.workflowZh}</td></tr>}
                  {c.prolongs && <tr><th scope="row">{w('prolongs')}</th><td><Link to={`/leave-consents/${c.prolongs}`}>{w('leave')}</Link></td></tr>}
                  {c.reportBackOn && <tr><th scope="row">{w('reportBackOn')}</th><td>{formatDay(c.reportBackOn)}{c.returnedOn ? `（${w('returnedOn')} ${formatDay(c.returnedOn)}）` : ''}</td></tr>}
                  <tr><th scope="row">{t('papers')}</th><td>{c.papers.length > 0 ? c.papers.join('、') : '—'}</td></tr>
                  <tr><th scope="row">{t('handover')}</th><td>{c.takeover || '—'}{c.handedOver ? `（${t('handedOver')}）` : ''}</td></tr>
                </tbody></table>
                {c.districtRequired && <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('district')}</p>}
              </Panel>
              {c.mayRecordReturn && <ReturnBox id={c.id} onDone={refresh} />}
              {c.mayDecide && <DecideBox id={c.id} act={decide} onDone={refresh} />}
            </div>
            <Panel title={t('chain')}>{matter && <History entries={historyOf(matter, u)} />}</Panel>
          </div>
        </>
      )}
    </Answered>
  );
}
