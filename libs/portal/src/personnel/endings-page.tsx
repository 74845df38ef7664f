import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { ContractEndingsDocument, type ContractEndingsQuery } from './talent.operations.js';
import { talentWords } from './talent-words.js';

type Ending = ContractEndingsQuery['contractEndings']['edges'][number]['node'];

/** Contracts of employment that run out, the nearest first. */
export default function EndingsPage() {
  const t = useWords(talentWords);
  const navigate = useNavigate();
  const { first, skip, orderBy, filters } = useListArguments();
  const open = filters['open'] === undefined ? true : filters['open'] === 'true';
  const [{ data, fetching, error }, ask] = useQuery({ query: ContractEndingsDocument, variables: { first, skip, orderBy, open } });
  const stateOf = (e: Ending): string => t(e.state === 'open' ? 'endingOpen' : (e.state as 'renewed'));
  const wishOf = (e: Ending): string => (e.wish === null ? t('notSaid') : t(e.wish as 'not-renew'));
  const columns: readonly Column<Ending>[] = [
    { key: 'employee', title: t('candidate'), width: 90, render: (e) => <Link to={`/personnel/contracts/${e.id}`}>{e.employeeName}</Link> },
    { key: 'endsOn', title: t('endsOn'), sort: 'endsOn', render: (e) => e.endsOn },
    { key: 'terms', title: t('terms'), render: (e) => t('termsValue', { n: e.fixedTerms }) },
    { key: 'grounds', title: t('grounds'), width: 200, render: (e) => e.grounds.map((ground) => t(ground as 'ten-years')).join('、') || t('noGround') },
    { key: 'wish', title: t('wish'), width: 150, render: wishOf },
    { key: 'state', title: t('state'), sort: 'state', render: stateOf },
  ];
  return (
    <ListPage<Ending> title={t('endings')} name="contract-endings" columns={columns} connection={data?.contractEndings} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('endingNone')}
      onOpen={(e) => { void navigate(`/personnel/contracts/${e.id}`); }} card={(e) => <><Link to={`/personnel/contracts/${e.id}`}>{e.employeeName}</Link>　{e.endsOn}<div className="gq-quiet">{wishOf(e)} · {stateOf(e)}</div></>}
      filters={[{ name: 'open', label: t('state'), kind: 'choice', options: [{ value: 'true', label: t('endingOpen') }, { value: 'false', label: t('closed') }] }]} />
  );
}
