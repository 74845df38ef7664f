import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { EligibleFigure } from './eligible-figure.js';
import { ApplicantsDocument, type ApplicantsQuery } from './personnel.operations.js';
import { useTerms } from './use-terms.js';
import { personnelWords } from './words.js';

type Applicant = ApplicantsQuery['applicants']['edges'][number]['node'];

/** All who applied, whatever for. */
export default function ApplicantsPage() {
  const t = useWords(personnelWords);
  const navigate = useNavigate();
  const { nameOf } = useTerms();
  const { first, skip, orderBy, filters } = useListArguments();
  const open = filters['open'] === undefined ? null : filters['open'] === 'true';
  const [{ data, fetching, error }, ask] = useQuery({ query: ApplicantsDocument, variables: { first, skip, orderBy, vacancyId: null, text: filters['text'] ?? null, open } });
  const columns: readonly Column<Applicant>[] = [
    { key: 'name', title: t('name'), sort: 'name', width: 90, render: (a) => <Link to={`/personnel/applicants/${a.id}`}>{a.name}</Link> },
    { key: 'vacancy', title: t('vacancy'), render: (a) => a.vacancyName },
    { key: 'step', title: t('step'), sort: 'state', render: (a) => a.stateName },
    { key: 'eligible', title: t('eligible'), render: (a) => <EligibleFigure applicant={a} /> },
    { key: 'birthDate', title: t('birthDate'), render: (a) => a.birthDate },
    { key: 'channel', title: t('channel'), render: (a) => nameOf('channels', a.channel) },
    { key: 'appliedOn', title: t('appliedOn'), sort: 'appliedOn', render: (a) => a.appliedOn },
  ];
  return (
    <ListPage<Applicant> title={t('allApplicants')} name="applicants" columns={columns} connection={data?.applicants} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noApplicants')}
      onOpen={(a) => { void navigate(`/personnel/applicants/${a.id}`); }} card={(a) => <><Link to={`/personnel/applicants/${a.id}`}>{a.name}</Link>　{a.stateName}<div className="gq-quiet">{a.vacancyName} · {a.appliedOn} · <EligibleFigure applicant={a} /></div></>}
      filters={[{ name: 'text', label: t('name'), kind: 'text' }, { name: 'open', label: t('state'), kind: 'choice', options: [{ value: 'true', label: t('inHand') }, { value: 'false', label: t('finished') }] }]} />
  );
}
