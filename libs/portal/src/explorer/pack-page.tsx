import { Input, Table } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAddressState } from '../ui/address-state.js';
import { Answered } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { ProvisionChip } from '../ui/reasons/reason-tree.js';
import type { Value } from '../ui/reasons/reason.js';
import { schemaOf } from '../ui/schema-form/schema.js';
import { ThingPage } from '../ui/thing/thing-page.js';
import { ValueView } from '../ui/value-view.js';
import { useNames } from '../ui/names.js';
import { PolicyPackDocument, ThingNamesDocument, type PolicyPackQuery } from './explorer.operations.js';
import { explorerWords } from './words.js';

type Pack = NonNullable<PolicyPackQuery['policyPack']>;
type Provision = Pack['chapters'][number]['provisions'][number];

const KINDS = { decision: 'kindDecision', workflow: 'kindWorkflow', record: 'kindRecord', duty: 'kindDuty', right: 'kindRight', principle: 'kindPrinciple' } as const;
const GAPS = { 'no-code': 'noCode', 'no-decision': 'noDecision', 'no-case': 'noCase' } as const;

function useKind(): (kind: string) => string {
  const t = useWords(explorerWords);
  return (kind) => (kind in KINDS ? t(KINDS[kind as keyof typeof KINDS]) : kind);
}

const CARRIERS = { record: 'carriedRecord', duty: 'carriedDuty', right: 'carriedRight', parameter: 'carriedParameter' } as const;

/** What carries a provision out: decisions as doors, the rest in words. */
function CodeLinks({ pack, code }: { readonly pack: Pack; readonly code: readonly string[] }) {
  const t = useWords(explorerWords);
  const named = new Map(pack.decisions.map((d) => [d.name, d.zh]));
  const parameters = new Map(pack.parameters.map((p) => [p.id, p.zh]));
  const names = useNames();
  const say = useSay();
  const [{ data }] = useQuery({ query: ThingNamesDocument });
  const things = new Map((data?.thingNames ?? []).map((one) => [one.thing, say(one.name)]));
  const words = (c: string): string => {
    const [kind = '', ...rest] = c.split(' ');
    const id = rest.join(' ');
    if (kind === 'right') return t('carriedRight', { id: `${names.verb(rest[0] ?? '')} ${things.get(rest[1] ?? '') ?? rest[1] ?? ''}` });
    if (kind in CARRIERS && id !== '') return t(CARRIERS[kind as keyof typeof CARRIERS], { id: parameters.get(id) ?? id });
    return t('carriedWorkflow', { id: c });
  };
  return <>{code.map((c, index) => <span key={c}>{index > 0 && '、'}{named.has(c) ? <Link to={`/policy/${pack.id}/decisions/${c}`}>{named.get(c)}</Link> : words(c)}</span>)}</>;
}

function Provisions({ pack, find }: { readonly pack: Pack; readonly find: string }) {
  const t = useWords(explorerWords);
  const kind = useKind();
  const fits = (p: Provision): boolean => find === '' || `${p.id}${p.article}${p.says}${p.code.join(' ')}`.includes(find);
  return (
    <>
      {pack.chapters.map((chapter) => ({ ...chapter, provisions: chapter.provisions.filter(fits) })).filter((c) => c.provisions.length > 0).map((chapter) => (
        <Panel key={chapter.title} title={chapter.title}>
          <div className="gq-table-scroll">
            <table className="gq-facts gq-facts-head">
              <thead><tr><th scope="col" style={{ width: 130 }}>{t('article')}</th><th scope="col">{t('says')}</th><th scope="col" style={{ width: 80 }}>{t('kind')}</th><th scope="col" style={{ width: '24%' }}>{t('code')}</th></tr></thead>
              <tbody>
                {chapter.provisions.map((p) => (
                  <tr key={p.id} id={p.id}>
                    <td><ProvisionChip provision={p} /><div className="gq-quiet">{p.id}</div></td>
                    <td>{p.says}{p.reading && <div className="gq-quiet">{t('reading')}：{p.reading}</div>}</td>
                    <td>{kind(p.kind)}</td>
                    <td>{p.code.length > 0 ? <CodeLinks pack={pack} code={p.code} /> : <span className="gq-quiet">{p.shows}</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      ))}
    </>
  );
}

function Decisions({ pack, find }: { readonly pack: Pack; readonly find: string }) {
  const t = useWords(explorerWords);
  const articles = new Map(pack.chapters.flatMap((c) => c.provisions).map((p) => [p.id, p]));
  const rows = pack.decisions.filter((d) => find === '' || `${d.name}${d.zh}`.includes(find));
  return (
    <Table rowKey="name" size="middle" pagination={false} scroll={{ x: 'max-content' }} dataSource={rows} columns={[
      { title: t('decision'), render: (_, d) => <><Link to={`/policy/${pack.id}/decisions/${d.name}`}>{d.zh}</Link><div className="gq-quiet">{d.name}</div></> },
      { title: t('provisions'), width: 380, render: (_, d) => <span style={{ display: 'inline-flex', gap: 4, flexWrap: 'wrap' }}>{d.applies.map((id) => { const p = articles.get(id); return p ? <ProvisionChip key={id} provision={p} /> : null; })}</span> },
      { title: t('inForce'), render: (_, d) => t('versions', { days: d.versions.map((v) => (v === '0001-01-01' ? t('always') : v)).join('、') }) },
    ]} />
  );
}

function Parameters({ pack }: { readonly pack: Pack }) {
  const t = useWords(explorerWords);
  const rows = pack.parameters.flatMap((p) => (p.rows.length > 0 ? p.rows : [null]).map((row, index) => ({ key: `${p.id}${index}`, first: index === 0, p, row })));
  return (
    <Table rowKey="key" size="middle" pagination={false} scroll={{ x: 'max-content' }} dataSource={rows} columns={[
      { title: t('parameters'), render: (_, r) => (r.first ? <>{r.p.zh}<div className="gq-quiet">{r.p.provision}</div></> : null) },
      { title: t('value'), width: 360, render: (_, r) => (r.row ? <ValueView node={schemaOf(r.p.schema)} value={r.row.value as Value} /> : '—') },
      { title: t('since'), render: (_, r) => (r.row ? (r.row.from === '0001-01-01' ? t('always') : r.row.from) : '—') },
      { title: t('source'), render: (_, r) => r.row?.source ?? (r.row ? (r.row.ofTenant ? t('ofTenant') : t('ofDocument')) : '—') },
      { title: '', render: (_, r) => (r.first && r.p.open ? <span className="gq-label">{t('openToTenant')}</span> : null) },
    ]} />
  );
}

/** Where in the portal a provision shows: areas that can be opened as links, and our words where nothing carries it out. */
function Places({ provision }: { readonly provision: Provision }) {
  const places = provision.where.map((place) => (place.address ? <Link key={place.zh} to={place.address}>{place.zh}</Link> : <span key={place.zh}>{place.zh}</span>));
  return <span style={{ display: 'inline-flex', gap: 8, flexWrap: 'wrap' }}>{places}{provision.shows && <span className="gq-quiet">{provision.shows}</span>}</span>;
}

function Coverage({ pack }: { readonly pack: Pack }) {
  const t = useWords(explorerWords);
  const kind = useKind();
  const rows = useMemo(() => pack.chapters.flatMap((c) => c.provisions), [pack]);
  const gap = (g: string | null): string => (g === null ? '' : g in GAPS ? t(GAPS[g as keyof typeof GAPS]) : g);
  return (
    <Table<Provision> rowKey="id" size="small" pagination={{ pageSize: 50, hideOnSinglePage: true }} scroll={{ x: 'max-content' }} dataSource={rows} columns={[
      { title: t('article'), render: (_, p) => <>{p.article} <span className="gq-quiet">{p.id}</span></> },
      { title: t('kind'), render: (_, p) => kind(p.kind), filters: Object.keys(KINDS).map((k) => ({ text: kind(k), value: k })), onFilter: (value, p) => p.kind === value },
      { title: t('code'), width: 320, render: (_, p) => <CodeLinks pack={pack} code={p.code} /> },
      { title: t('cases'), align: 'right', sorter: (a, b) => a.cases - b.cases, render: (_, p) => p.cases },
      { title: t('where'), width: 260, render: (_, p) => <Places provision={p} /> },
      { title: t('gap'), render: (_, p) => (p.gap ? <span className="gq-label gq-label-alert">{gap(p.gap)}</span> : null), filters: Object.keys(GAPS).map((g) => ({ text: gap(g), value: g })), onFilter: (value, p) => p.gap === value },
    ]} />
  );
}

function Readings({ pack }: { readonly pack: Pack }) {
  const t = useWords(explorerWords);
  const rows = pack.chapters.flatMap((c) => c.provisions).filter((p) => p.reading);
  if (rows.length === 0) return <p className="gq-quiet">{t('noReadings')}</p>;
  return (
    <table className="gq-facts gq-facts-head"><thead><tr><th scope="col" style={{ width: 150 }}>{t('article')}</th><th scope="col">{t('says')}</th><th scope="col">{t('reading')}</th></tr></thead>
      <tbody>{rows.map((p) => <tr key={p.id}><td>{p.article}<div className="gq-quiet">{p.id}</div></td><td>{p.says}</td><td>{p.reading}</td></tr>)}</tbody>
    </table>
  );
}

/** One policy document: its provisions in order with the readings taken, its decisions, parameters and coverage. */
export default function PackPage() {
  const t = useWords(explorerWords);
  const { pack: id = '' } = useParams();
  const { values, change } = useAddressState();
  const find = values['find'] ?? '';
  const [{ data, fetching, error }, ask] = useQuery({ query: PolicyPackDocument, variables: { id } });
  return (
    <Answered data={data?.policyPack} fetching={fetching} error={error} onRetry={() => ask()}>
      {(pack) => {
        const gaps = pack.chapters.flatMap((c) => c.provisions).filter((p) => p.gap).length;
        const search = <Input.Search allowClear aria-label={t('find')} placeholder={t('find')} style={{ maxWidth: 320, marginBottom: 12 }} defaultValue={find} onSearch={(text) => change({ find: text.trim() })} />;
        return (
          <ThingPage title={pack.title} beside={`${pack.documentNumber} · ${pack.issuer} · ${t('inForce')} ${pack.inForceFrom ?? t('undated')} · ${t('version')} ${pack.version}`} tabs={[
            { key: 'provisions', label: `${t('provisions')} ${pack.provisionCount}`, children: <>{search}<Provisions pack={pack} find={find} /></> },
            { key: 'decisions', label: `${t('decisions')} ${pack.decisionCount}`, children: <>{search}<Decisions pack={pack} find={find} /></> },
            { key: 'parameters', label: t('parameters'), children: <Parameters pack={pack} /> },
            { key: 'readings', label: t('readings'), children: <Readings pack={pack} /> },
            { key: 'coverage', label: t('coverage'), children: <><p>{gaps === 0 ? t('noGap') : t('gaps', { count: gaps })}</p><Coverage pack={pack} /></> },
          ]} />
        );
      }}
    </Answered>
  );
}
