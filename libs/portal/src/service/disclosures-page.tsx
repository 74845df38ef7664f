import { useQuery } from 'urql';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { CaseDisclosuresDocument } from './care.operations.js';
import { DecideDisclosure, disclosureState, type Disclosure } from './disclosures.js';
import { paperWords } from './paper-words.js';

/** Requests to disclose something of cases, for whoever decides on them. */
export default function DisclosuresPage() {
  const t = useWords(paperWords);
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: CaseDisclosuresDocument, variables: { first, skip, orderBy, matterId: null, state: filters['state'] ?? null }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const decision = (d: Disclosure) => d.mayDecide ? <DecideDisclosure disclosure={d} onDone={refresh} /> : d.decidedByName ? `${d.decidedByName} ${d.note}` : '—';
  const ground = (d: Disclosure): string => (d.ground === 'law' ? `${t('law')}：${d.legalGround}` : t('groundConsent'));
  const columns: readonly Column<Disclosure>[] = [
    { key: 'matter', title: t('matter'), render: (d) => d.matter }, { key: 'recipient', title: t('recipient'), render: (d) => d.recipient }, { key: 'purpose', title: t('purpose'), render: (d) => d.purpose }, { key: 'ground', title: t('ground'), render: ground },
    { key: 'masked', title: t('masked'), render: (d) => d.masked }, { key: 'askedBy', title: t('askedBy'), render: (d) => d.askedByName }, { key: 'askedAt', title: t('askedAt'), sort: 'askedAt', render: (d) => formatInstant(d.askedAt) },
    { key: 'state', title: t('state'), sort: 'state', render: (d) => disclosureState(t, d.state) }, { key: 'decided', title: t('decided'), render: decision },
  ];
  return (
    <ListPage<Disclosure> title={t('disclosures')} name="service.disclosures" columns={columns} connection={data?.caseDisclosures} fetching={fetching} error={error} onRetry={refresh} empty={t('noneDisclosures')}
      filters={[{ name: 'state', label: t('state'), kind: 'choice', options: (['asked', 'approved', 'refused'] as const).map((value) => ({ value, label: t(value) })) }]}
      card={(d) => <div><strong>{d.matter}</strong>　{disclosureState(t, d.state)}<div className="gq-quiet">{d.recipient}　{d.purpose}　{ground(d)}　{d.masked}</div>{decision(d)}</div>} />
  );
}
