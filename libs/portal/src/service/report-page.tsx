import { Button, Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useSession } from '../session/session.js';
import { ProvisionChip } from '../ui/reasons/reason-tree.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Notice, PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';

import { ServiceReportDocument, SubmitServiceReportDocument, type ServiceReportQuery } from './reports.operations.js';
import { periodWord, reportWords } from './report-words.js';
import { standing } from './reports-page.js';
import { kindWord, serviceWords } from './words.js';

type Report = NonNullable<ServiceReportQuery['serviceReport']>;

function Figures({ report }: { readonly report: Report }) {
  const t = useWords(reportWords);
  const kinds = useWords(serviceWords);
  if (report.figures.length === 0) return <p className="gq-quiet">{t('noFigures')}</p>;
  return (
    <>
      <table className="gq-facts gq-facts-head">
        <thead><tr><th scope="col">{t('kind')}</th><th scope="col" className="gq-num">{t('done')}</th><th scope="col" className="gq-num">{t('target')}</th><th scope="col" className="gq-num">{t('sessions')}</th><th scope="col" className="gq-num">{t('people')}</th><th scope="col" className="gq-num">{t('hours')}</th></tr></thead>
        <tbody>{report.figures.map((f) => <tr key={f.kind}><th scope="row">{kindWord(kinds, f.kind)}</th><td className="gq-num">{f.completed}</td><td className="gq-num">{f.target ?? '—'}</td><td className="gq-num">{f.sessions}</td><td className="gq-num">{f.participants}</td><td className="gq-num">{t('hoursOf', { n: f.hours })}</td></tr>)}</tbody>
      </table>
      {report.resultId && <p style={{ marginBottom: 0 }}>{t('completion')}：<Figure value={t('seeReasons')} resultId={report.resultId} /></p>}
    </>
  );
}

function Submit({ report, onDone }: { readonly report: Report; readonly onDone: () => void }) {
  const t = useWords(reportWords);
  const [words, setWords] = useState('');
  const submit = useAct(SubmitServiceReportDocument);
  return (
    <Panel title={t('words')}>
      <RefusalList refusals={submit.refusals} />
      <Input.TextArea rows={8} maxLength={4000} style={{ fontSize: 16 }} aria-label={t('words')} placeholder={t('wordsHint')} value={words} onChange={(event) => setWords(event.target.value)} />
      <Button type="primary" size="large" style={{ width: '100%', height: 48, marginTop: 8 }} loading={submit.running} onClick={() => { void submit.run({ id: report.id, words }).then((done) => { if (done.ok) onDone(); }); }}>{t('submit')}</Button>
    </Panel>
  );
}

/** One report: its figures live until it is handed in, its words, and whether it came in time. */
export default function ReportPage() {
  const { id = '' } = useParams();
  const t = useWords(reportWords);
  const { viewer } = useSession();
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceReportDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (data && !data.serviceReport) return <Notice title={t('none')} />;
  return (
    <Answered data={data?.serviceReport} fetching={fetching} error={error} onRetry={refresh}>
      {(report) => (
        <>
          <PageHead title={`${periodWord(t, report.period)}　${t(report.kind === 'monthly' ? 'monthly' : 'quarterly')}`} beside={<>{report.hostUnitName || report.project}　{t(standing(report, viewer.today))}</>} />
          <p className="gq-quiet">{t('due', { day: formatDay(report.dueOn) })} {report.askedBy && <ProvisionChip provision={report.askedBy} />}{report.submittedOn && <>　{report.submittedByName} {t('submittedOn')} {formatDay(report.submittedOn)}</>}</p>
          <Panel title={t('figures')}><Figures report={report} /></Panel>
          {report.maySubmit ? <Submit report={report} onDone={refresh} /> : report.words && <Panel title={t('words')}><p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{report.words}</p></Panel>}
        </>
      )}
    </Answered>
  );
}
