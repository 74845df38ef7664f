import { Alert, Button, Input, InputNumber, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { refusalsOf, type ShownRefusal } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import type { Value } from '../ui/reasons/reason.js';
import { factsOf, SchemaForm, schemaOf, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { CurrentWagesDocument, OpenParametersDocument, WhatIfDocument, type OpenParametersQuery, type WhatIfQuery } from './funding.operations.js';
import { WhatIfResult } from './what-if-result.js';
import { fundingWords } from './words.js';

type Parameter = NonNullable<OpenParametersQuery['policyPack']>['parameters'][number];
interface Tried { readonly parameter: Parameter; readonly draft: Draft }

const MONEY = /^(0|[1-9]\d{0,6})(\.\d{1,2})?$/;

/** A value of any type stands as the one field of a record, so that the same form serves figures and tables. */
function schemaFor(parameter: Parameter): SchemaNode {
  return { type: 'object', properties: { value: { title: parameter.zh, ...schemaOf(parameter.schema) } } };
}

function useWages(today: string) {
  const [{ data }] = useQuery({ query: CurrentWagesDocument });
  return useMemo(() => {
    const past = (data?.minimumWages ?? []).filter((w) => w.validFrom <= today);
    const latest = past.map((w) => w.validFrom).sort().at(-1);
    return past.filter((w) => w.validFrom === latest).sort((a, b) => a.tier - b.tier);
  }, [data, today]);
}

function useTrial() {
  const client = useClient();
  const [running, setRunning] = useState(false);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [result, setResult] = useState<WhatIfQuery['whatIf'][number] | null>(null);
  const run = async (year: number, tried: readonly Tried[], wages: readonly { readonly tier: number; readonly monthly: string }[]): Promise<void> => {
    setRunning(true);
    const from = `${year}-01-01`;
    const { data, error } = await client.query(WhatIfDocument, { input: {
      years: [year], parameters: tried.map(({ parameter, draft }) => ({ parameter: parameter.id, from, value: factsOf(schemaFor(parameter), draft)['value'] })), wages: wages.map((w) => ({ ...w, from })),
    } }, { requestPolicy: 'network-only' }).toPromise();
    setRunning(false);
    setRefusals(refusalsOf(error));
    setResult(data?.whatIf[0] ?? null);
  };
  return { run, running, refusals, result };
}

function TriedParameters({ tried, onChange }: { readonly tried: readonly Tried[]; readonly onChange: (next: readonly Tried[]) => void }) {
  const t = useWords(fundingWords);
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: OpenParametersDocument, variables: { id: viewer.tenant?.packId ?? '' } });
  const parameters = data?.policyPack?.parameters ?? [];
  const add = (id: string): void => {
    const parameter = parameters.find((p) => p.id === id);
    if (parameter) onChange([...tried, { parameter, draft: { value: (parameter.rows.at(-1)?.value ?? null) as Value } }]);
  };
  return (
    <>
      {tried.map((one, index) => (
        <div key={one.parameter.id} style={{ borderBottom: '1px solid #e6eaee', marginBottom: 10 }}>
          <div className="gq-panel-head"><strong>{one.parameter.zh}</strong><Button size="small" type="text" onClick={() => onChange(tried.filter((_, i) => i !== index))}>{t('remove')}</Button></div>
          <SchemaForm schema={schemaFor(one.parameter)} value={one.draft} onChange={(draft) => onChange(tried.map((held, i) => (i === index ? { ...held, draft } : held)))} />
        </div>
      ))}
      <Select aria-label={t('addParameter')} style={{ width: '100%' }} placeholder={t('addParameter')} value={null} onChange={(id: string | null) => { if (id) add(id); }} showSearch={{ optionFilterProp: 'label' }}
        options={parameters.filter((p) => p.rows.length > 0 && !tried.some((one) => one.parameter.id === p.id)).map((p) => ({ value: p.id, label: p.zh }))} />
    </>
  );
}

/** What would come of other parameters and minimum wages, for the whole province, before anything is saved. */
export default function WhatIfPage() {
  const t = useWords(fundingWords);
  const { viewer } = useSession();
  const [year, setYear] = useState(Number(viewer.today.slice(0, 4)) + 1);
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const current = useWages(viewer.today);
  const trial = useTrial();
  const changed = current.filter((w) => typed[w.tier] !== undefined && typed[w.tier] !== '');
  const bad = changed.some((w) => !MONEY.test(typed[w.tier] ?? ''));
  return (
    <>
      <PageHead title={t('whatIf')} beside={t('whatIfHint')} />
      <div className="gq-columns" style={{ gridTemplateColumns: 'minmax(280px, 360px) minmax(0, 1fr)' }}>
        <Panel>
          <div style={{ marginBottom: 12 }}><label>{t('yearsTried')} <InputNumber min={2017} max={2100} precision={0} value={year} onChange={(n) => { if (n) setYear(n); }} /></label></div>
          <h2 style={{ fontSize: 15 }}>{t('wages')}</h2>
          {current.map((w) => (
            <div key={w.tier} style={{ display: 'grid', gridTemplateColumns: '70px 1fr', gap: '2px 8px', alignItems: 'center', marginBottom: 8 }}>
              <label htmlFor={`wage-${w.tier}`}>{t('tier', { tier: w.tier })}</label>
              <Input id={`wage-${w.tier}`} inputMode="decimal" placeholder={t('now', { monthly: formatMoney(w.monthly) })} value={typed[w.tier] ?? ''} onChange={(e) => setTyped({ ...typed, [w.tier]: e.target.value.trim() })} />
            </div>
          ))}
          {bad && <Alert type="error" showIcon title={t('badWage')} style={{ marginBottom: 10 }} />}
          <h2 style={{ fontSize: 15 }}>{t('parameter')}</h2>
          <TriedParameters tried={tried} onChange={setTried} />
          <Button type="primary" block style={{ marginTop: 14 }} loading={trial.running} disabled={bad} onClick={() => { void trial.run(year, tried, changed.map((w) => ({ tier: w.tier, monthly: typed[w.tier] ?? '' }))); }}>{trial.running ? t('running') : t('run')}</Button>
        </Panel>
        <div>
          <RefusalList refusals={trial.refusals} />
          {trial.result ? <WhatIfResult result={trial.result} /> : <div className="gq-panel gq-empty">{t('whatIfHint')}</div>}
        </div>
      </div>
    </>
  );
}
