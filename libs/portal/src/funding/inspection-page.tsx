import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { courseWords } from './course-words.js';
import { InspectionDocument } from './funding.operations.js';

/** One inspection: what was found, what is to be corrected, what the inspected unit answered. */
export default function InspectionPage() {
  const t = useWords(courseWords);
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: InspectionDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('Inspection', id);
  if (data && !data.inspection) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.inspection} fetching={fetching} error={error}>
      {(i) => {
        const facts = (
          <div className="gq-panel">
            <FactSheet rows={[
              [t('inspected'), i.inspectedName ?? '—'], [t('inspector'), i.inspectorName ?? '—'], [t('openedOn'), i.openedOn], [t('findings'), i.findings], [t('correction'), i.correction ?? '—'],
              [t('answer'), i.answer ?? '—'], [t('answeredOn'), i.answeredOn ?? '—'], [t('closedOn'), i.closedOn ?? '—'],
            ]} />
          </div>
        );
        return <MatterView matter={matter} onChanged={() => { ask({ requestPolicy: 'network-only' }); refresh(); }} title={`${t('inspection')} · ${i.inspectedName ?? ''}`} tabs={[{ key: 'facts', label: t('inspection'), children: facts }]} />;
      }}
    </Answered>
  );
}
