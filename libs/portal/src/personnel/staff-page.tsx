import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { useTransfer } from '../transfer/use-transfer.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { EmployeesDocument, HouseUnitsDocument, type EmployeeLineFragment } from './personnel.operations.js';
import { StateLabel } from './state-label.js';
import { useTerms } from './use-terms.js';
import { personnelWords } from './words.js';

const STATES = ['probation', 'active', 'leaving', 'left'] as const;

/** Everybody employed whom the viewer may see. */
export default function StaffPage() {
  const t = useWords(personnelWords);
  const may = useMay();
  const navigate = useNavigate();
  const { options, nameOf } = useTerms();
  const { first, skip, orderBy, filters } = useListArguments();
  const narrowed = { text: filters['text'] ?? null, unitId: filters['unitId'] ?? null, position: filters['position'] ?? null, state: filters['state'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: EmployeesDocument, variables: { first, skip, orderBy, ...narrowed } });
  const [{ data: house }] = useQuery({ query: HouseUnitsDocument });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const sheet = useTransfer('employees', narrowed, refresh);
  const columns: readonly Column<EmployeeLineFragment>[] = [
    { key: 'number', title: t('number'), sort: 'number', width: 90, render: (e) => e.number },
    { key: 'name', title: t('name'), sort: 'name', width: 80, render: (e) => <Link to={`/personnel/${e.id}`}>{e.name}</Link> },
    { key: 'position', title: t('position'), sort: 'position', render: (e) => e.positionName },
    { key: 'unit', title: t('unit'), sort: 'unitPath', width: 150, render: (e) => e.unitName },
    { key: 'certificate', title: t('certificate'), render: (e) => nameOf('certificates', e.certificate) },
    { key: 'grade', title: t('grade'), render: (e) => nameOf('grades', e.grade) },
    { key: 'hiredOn', title: t('hiredOn'), sort: 'hiredOn', render: (e) => e.hiredOn },
    { key: 'state', title: t('state'), render: (e) => <StateLabel employee={e} /> },
  ];
  const units = (house?.houseUnits ?? []).map((u) => ({ value: u.id, label: `${'　'.repeat(u.level)}${u.name}` }));
  return (
    <>
      <ListPage<EmployeeLineFragment> title={t('staff')} name="employees" columns={columns} connection={data?.employees} fetching={fetching} error={error} onRetry={refresh} onExport={sheet.onExport}
        {...(may('create', 'Employee') ? { onImport: sheet.onImport } : {})} empty={t('none')} onOpen={(e) => { void navigate(`/personnel/${e.id}`); }}
        card={(e) => <><Link to={`/personnel/${e.id}`}>{e.name}</Link> {e.number} <StateLabel employee={e} /><div className="gq-quiet">{e.positionName} · {e.unitName}</div></>}
        filters={[
          { name: 'text', label: t('find'), kind: 'text' }, { name: 'unitId', label: t('unit'), kind: 'choice', options: units }, { name: 'position', label: t('position'), kind: 'choice', options: options('positions') },
          { name: 'state', label: t('state'), kind: 'choice', options: STATES.map((value) => ({ value, label: t(value) })) },
        ]} />
      {sheet.dialog}
    </>
  );
}
