import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Notice, PageHead, Panel } from '../ui/page-head.js';
import { Files, RecordFacts } from './record-facts.js';
import { ServiceRecordDocument } from './service.operations.js';
import { kindWord, serviceWords } from './words.js';

/** One service: what it was, and the files that show it. */
export default function RecordPage() {
  const { id = '' } = useParams();
  const t = useWords(serviceWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceRecordDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (data && !data.serviceRecord) return <Notice title={t('none')} />;
  return (
    <Answered data={data?.serviceRecord} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {(record) => (
        <>
          <PageHead title={`${kindWord(t, record.kind)} ${formatDay(record.heldOn)}`} beside={record.employeeName} acts={record.mine ? <Link to="/mine/service">{t('mine')}</Link> : <Link to={`/service/people/${record.employeeId}`}>{t('progress')}</Link>} />
          <div className="gq-columns-even">
            <Panel title={t('record')}><RecordFacts record={record} />{record.matterId && <p style={{ marginBottom: 0 }}><Link to={`/service/matters/${record.matterId}`}>{record.about}</Link></p>}</Panel>
            <Panel title={t('files')}><Files files={record.files} /></Panel>
          </div>
        </>
      )}
    </Answered>
  );
}
