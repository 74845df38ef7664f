import { Button, Popconfirm } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useTerm } from '../posts/terms.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { AppraisalRoundsDocument, OpenAppraisalDocument, type AppraisalRoundsQuery } from './appraisal.operations.js';
import { appraisalWords } from './words.js';

type Round = AppraisalRoundsQuery['appraisalRounds']['edges'][number]['node'];

/** The cities' annual appraisals. */
export default function RoundsPage() {
  const t = useWords(appraisalWords);
  const term = useTerm();
  const may = useMay();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const { first, skip, orderBy } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: AppraisalRoundsDocument, variables: { first, skip, orderBy, year: null } });
  const open = useAct(OpenAppraisalDocument);
  const year = Number(viewer.today.slice(0, 4));
  const columns: readonly Column<Round>[] = [
    { key: 'city', title: t('city'), width: 150, render: (r) => <Link to={`/appraisal/rounds/${r.id}`}>{r.unitName}</Link> },
    { key: 'year', title: t('year'), render: (r) => r.year },
    { key: 'state', title: t('state'), render: (r) => term('round', r.state) },
    { key: 'people', title: t('people'), total: (r) => r.summary.participants, render: (r) => r.summary.participants },
    { key: 'complete', title: t('complete'), total: (r) => r.summary.complete, render: (r) => r.summary.complete },
    { key: 'cap', title: t('cap'), money: true, render: (r) => r.cap ?? '—' },
    { key: 'tiers', title: t('tiers'), render: (r) => r.summary.tiers.map((x) => `${term('tier', x.tier)} ${x.people}`).join('，') || '—' },
    { key: 'settledOn', title: t('settledOn'), render: (r) => r.settledOn ?? '—' },
  ];
  return (
    <>
      <RefusalList refusals={open.refusals} />
      <ListPage<Round> title={t('rounds')} name="appraisal-rounds" columns={columns} connection={data?.appraisalRounds} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        acts={may('create', 'AppraisalRound') && viewer.unit && (
          <Popconfirm title={t('openWarning', { year })} okText={t('open')} cancelText={t('cancel')} onConfirm={() => { void open.run({ input: { unitId: viewer.unit?.id ?? '', year } }).then((o) => { if (o.ok) void navigate(`/appraisal/rounds/${o.data.openAppraisal.id}`); }); }}>
            <Button type="primary" loading={open.running}>{t('open')}（{year}）</Button>
          </Popconfirm>
        )}
        empty={t('none')} />
    </>
  );
}
