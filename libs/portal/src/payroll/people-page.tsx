import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { formatDay } from '../ui/format.js';
import { useLanguage, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { PayPeopleDocument, PaySchemesDocument, type PayPeopleQuery } from './payroll.operations.js';
import { payWords } from './words.js';

type Row = PayPeopleQuery['payPeople']['edges'][number]['node'];

/** Everybody who is paid, with the pay file and account in force; days of a month come in as Excel. */
export default function PeoplePage() {
  const t = useWords(payWords);
  const go = useNavigate();
  const { language } = useLanguage();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data: schemes }] = useQuery({ query: PaySchemesDocument });
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: PayPeopleDocument, variables: { first, skip, orderBy, text: filters['text'] ?? null, without: filters['without'] === 'true' ? true : null } });
  const sheet = useTransfer('pay-months', {}, () => ask({ requestPolicy: 'network-only' }));
  const earlier = useTransfer('pay-earlier-months', {}, () => ask({ requestPolicy: 'network-only' }));
  const schemeName = (id: string): string => { const found = schemes?.paySchemes.find((s) => s.id === id); return found ? (language === 'zh' ? found.zh : found.en) : id; };
  const card = (r: Row): string => {
    if (r.accounts.some((a) => a.state === 'proposed')) return t('cardProposed');
    return r.accounts.find((a) => a.state === 'approved')?.accountMasked ?? t('cardNone');
  };
  const columns: readonly Column<Row>[] = [
    { key: 'number', title: t('number'), sort: 'number', render: (r) => r.number },
    { key: 'name', title: t('name'), sort: 'name', render: (r) => <Link to={`/pay/people/${r.id}`}>{r.name}</Link> },
    { key: 'unit', title: t('unit'), render: (r) => r.unitName ?? '—' },
    { key: 'hiredOn', title: t('hiredOn'), sort: 'hiredOn', render: (r) => formatDay(r.hiredOn) },
    { key: 'scheme', title: t('scheme'), render: (r) => (r.profile ? `${schemeName(r.profile.scheme)} ${t('since')} ${r.profile.validFrom}` : <strong className="gq-step-no">{t('without')}</strong>) },
    { key: 'base', title: t('base'), money: true, render: (r) => formatMoney(r.profile?.insuranceBase) },
    { key: 'card', title: t('card'), render: card },
  ];
  return (
    <>
      <ListPage<Row> title={t('files')} name="payroll.people" columns={columns} connection={data?.payPeople} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noPeople')}
        onOpen={(r) => { void go(`/pay/people/${r.id}`); }} onImport={sheet.onImport} onExport={sheet.onExport} acts={allows(viewer.permissions, 'create', 'PayInput') && <Button onClick={earlier.onImport}>{t('earlier')}</Button>}
        filters={[{ name: 'text', label: t('find'), kind: 'text' }, { name: 'without', label: t('scheme'), kind: 'choice', options: [{ value: 'true', label: t('withoutOnly') }] }]} />
      {sheet.dialog}{earlier.dialog}
    </>
  );
}
