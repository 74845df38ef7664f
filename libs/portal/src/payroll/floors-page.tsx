import { useQuery } from 'urql';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOfFloors } from './basis.js';
import { PayFloorChecksDocument, type PayFloorChecksQuery } from './payroll.operations.js';
import { payWords } from './words.js';

type Row = PayFloorChecksQuery['payFloorChecks']['edges'][number]['node'];

/** The purchaser's floor beside what those placed with it earned; purchaser and employer read the same rows. */
export default function FloorsPage() {
  const t = useWords(payWords);
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: PayFloorChecksDocument, variables: { first, skip, orderBy, month: filters['month'] ?? null, short: filters['short'] === 'true' ? true : null } });
  const columns: readonly Column<Row>[] = [
    { key: 'month', title: t('month'), sort: 'month', render: (r) => r.month },
    { key: 'name', title: t('name'), sort: 'employeeName', render: (r) => r.employeeName },
    { key: 'host', title: t('host'), render: (r) => r.hostUnitName },
    { key: 'floor', title: t('floorAmount'), money: true, render: (r) => <Figure value={formatMoney(r.floor)} explanation={explanationOfFloors(r.combined)} /> },
    { key: 'compared', title: t('compared'), money: true, render: (r) => formatMoney(r.compared) },
    { key: 'shortfall', title: t('shortfall'), sort: 'shortfall', money: true, total: (r) => r.shortfall, render: (r) => (/^0(\.0+)?$/.test(r.shortfall) ? t('met') : <strong className="gq-step-no">{formatMoney(r.shortfall)}</strong>) },
    { key: 'source', title: t('source'), render: (r) => r.source, hidden: true },
  ];
  return (
    <>
      <ListPage<Row> title={t('floors')} name="payroll.floors" columns={columns} connection={data?.payFloorChecks} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noFloors')}
        filters={[{ name: 'month', label: t('month'), kind: 'text' }, { name: 'short', label: t('shortfall'), kind: 'choice', options: [{ value: 'true', label: t('shortOnly') }] }]} />
      <p className="gq-quiet">{t('floorsHint')}</p>
    </>
  );
}
