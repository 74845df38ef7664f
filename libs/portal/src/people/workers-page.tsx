import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { useTransfer } from '../transfer/index.js';
import { usePlaceFilters } from '../posts/use-places.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Figure } from '../ui/reasons/figure.js';
import { peopleFormWords } from './form-words.js';
import { WorkersDocument, type WorkersQuery } from './people.operations.js';
import { peopleWords } from './words.js';

type Worker = WorkersQuery['workers']['edges'][number]['node'];

/** What was decided of a worker's eligibility; it opens the reasons of whichever part decided. */
export function WorkerEligibility({ worker }: { readonly worker: Pick<Worker, 'eligible' | 'basicResultId' | 'gradeResultId'> }) {
  const t = useWords(peopleWords);
  if (worker.eligible === null) return <span className="gq-quiet">{t('unchecked')}</span>;
  return <Figure value={worker.eligible ? t('yes') : t('no')} resultId={worker.gradeResultId ?? worker.basicResultId} />;
}

/** Workers that the viewer may see. */
export default function WorkersPage() {
  const t = useWords(peopleWords);
  const term = useTerm();
  const options = useTermOptions();
  const navigate = useNavigate();
  const may = useMay();
  const form = useWords(peopleFormWords);
  const { first, skip, orderBy, filters: values } = useListArguments();
  const place = usePlaceFilters(values);
  const asked = { unitId: place.unitId, text: values['text'] ?? null, education: values['education'] ?? null, onPost: values['onPost'] === undefined ? null : values['onPost'] === 'true' };
  const [{ data, fetching, error }, ask] = useQuery({ query: WorkersDocument, variables: { first, skip, orderBy, ...asked } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const excel = useTransfer('workers', asked, again);
  const columns: readonly Column<Worker>[] = [
    { key: 'number', title: t('number'), sort: 'number', width: 100, render: (w) => w.number },
    { key: 'name', title: t('name'), sort: 'name', width: 80, render: (w) => <Link to={`/people/${w.id}`}>{w.name}</Link> },
    { key: 'sex', title: t('sex'), render: (w) => term('sex', w.sex) },
    { key: 'birthDate', title: t('birthDate'), sort: 'birthDate', render: (w) => w.birthDate },
    { key: 'education', title: t('education'), sort: 'education', render: (w) => term('education', w.education) },
    { key: 'eligible', title: t('eligible'), render: (w) => <WorkerEligibility worker={w} /> },
    { key: 'highest', title: t('highestGrade'), render: (w) => term('grade', w.highestGrade) },
    { key: 'current', title: t('current'), width: 190, render: (w) => (w.currentAssignment ? <><ThingLink of="Post" to={`/posts/${w.currentAssignment.postId}`}>{w.currentAssignment.postNumber}</ThingLink> {w.currentAssignment.unitName}</> : '—') },
    { key: 'employedFrom', title: t('employedFrom'), sort: 'employedFrom', hidden: true, render: (w) => w.employedFrom },
  ];
  return (
    <ListPage<Worker> title={t('workers')} name="workers" columns={columns} connection={data?.workers} fetching={fetching} error={error} onRetry={again}
      filters={[
        { name: 'text', label: t('find'), kind: 'text' }, ...place.filters,
        { name: 'onPost', label: t('onPost'), kind: 'choice', options: [{ value: 'true', label: t('isOn') }, { value: 'false', label: t('isOff') }] },
        { name: 'education', label: t('education'), kind: 'choice', options: options('education') },
      ]}
      acts={<>{excel.dialog}{may('create', 'Worker') && <Button type="primary" onClick={() => { void navigate('/people/new'); }}>{form('register')}</Button>}</>}
      onExport={excel.onExport} {...(may('create', 'Worker') ? { onImport: excel.onImport } : {})}
      onOpen={(w) => { void navigate(`/people/${w.id}`); }} card={(w) => <><Link to={`/people/${w.id}`}>{w.name}</Link> {w.number}<div className="gq-quiet">{w.currentAssignment?.unitName ?? '—'} · <WorkerEligibility worker={w} /></div></>} empty={t('none')} />
  );
}
