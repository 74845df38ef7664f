import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { OpenVacancyDocument, VacanciesDocument, type VacanciesQuery } from './personnel.operations.js';
import { VacancyDialog } from './vacancy-dialog.js';
import { personnelWords } from './words.js';

type Vacancy = VacanciesQuery['vacancies']['edges'][number]['node'];

/** Posts to be filled. */
export default function VacanciesPage() {
  const t = useWords(personnelWords);
  const may = useMay();
  const navigate = useNavigate();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: VacanciesDocument, variables: { first, skip, orderBy, state: filters['state'] ?? null } });
  const [adding, setAdding] = useState(false);
  const open = useAct(OpenVacancyDocument);
  const columns: readonly Column<Vacancy>[] = [
    { key: 'position', title: t('position'), render: (v) => <Link to={`/personnel/vacancies/${v.id}`}>{v.positionName}</Link> },
    { key: 'unit', title: t('unit'), sort: 'unitPath', width: 150, render: (v) => v.unitName },
    { key: 'headcount', title: t('headcount'), render: (v) => v.headcount, total: (v) => v.headcount },
    { key: 'applicants', title: t('applicantsCount'), render: (v) => v.applicants, total: (v) => v.applicants },
    { key: 'hired', title: t('filled'), render: (v) => v.hired, total: (v) => v.hired },
    { key: 'openedOn', title: t('openedOn'), sort: 'openedOn', render: (v) => v.openedOn },
    { key: 'closesOn', title: t('closesOn'), sort: 'closesOn', render: (v) => v.closesOn ?? '—' },
    { key: 'state', title: t('state'), sort: 'state', render: (v) => t(v.state === 'open' ? 'open' : 'closed') },
  ];
  return (
    <>
      <ListPage<Vacancy> title={t('vacancies')} name="vacancies" columns={columns} connection={data?.vacancies} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        acts={may('create', 'Vacancy') && <Button type="primary" onClick={() => setAdding(true)}>{t('newVacancy')}</Button>} empty={t('noVacancies')} onOpen={(v) => { void navigate(`/personnel/vacancies/${v.id}`); }}
        card={(v) => <><Link to={`/personnel/vacancies/${v.id}`}>{v.positionName}</Link>　{t('headcount')} {v.headcount}<div className="gq-quiet">{v.unitName} · {t('applicantsCount')} {v.applicants} · {t('filled')} {v.hired}</div></>}
        filters={[{ name: 'state', label: t('state'), kind: 'choice', options: [{ value: 'open', label: t('open') }, { value: 'closed', label: t('closed') }] }]} />
      {adding && <VacancyDialog title={t('newVacancy')} running={open.running} refusals={open.refusals} onClose={() => setAdding(false)} onSave={(input) => { void open.run({ input }).then((o) => { if (o.ok) void navigate(`/personnel/vacancies/${o.data.openVacancy.id}`); }); }} />}
    </>
  );
}
