import { Alert } from 'antd';
import { Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { AssessmentPanel } from './assessment-panel.js';
import { ProbationDocument } from './personnel.operations.js';
import { personnelWords } from './words.js';

/** A probation by itself, for those who assess without seeing the staff list; others are led to the employee. */
export default function ProbationPage() {
  const t = useWords(personnelWords);
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ProbationDocument, variables: { id } });
  const { matter, refresh: refreshMatter } = useMatterAbout('Probation', id);
  const refresh = (): void => { ask({ requestPolicy: 'network-only' }); refreshMatter(); };
  if (data && !data.probation) return <Alert type="warning" showIcon title={t('notFound')} />;
  if (data?.probation && may('read', 'Employee')) return <Navigate replace to={`/personnel/${data.probation.employeeId}?tab=course`} />;
  return (
    <Answered data={data?.probation} fetching={fetching} error={error} onRetry={refresh}>
      {(p) => <MatterView matter={matter} onChanged={refresh} title={matter?.title ?? t('course')} tabs={[{ key: 'assess', label: t('course'), children: <AssessmentPanel probation={p} onChanged={refresh} /> }]} />}
    </Answered>
  );
}
