import { Alert, Checkbox, DatePicker, Select, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { useLanguage, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import type { Value } from '../ui/reasons/reason.js';
import { checkDraft, emptyDraft, factsOf, SchemaForm, schemaOf, useFaultMessages, useTouched, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { useSettled } from '../ui/use-settled.js';
import { CombinedAnswer } from './combined-answer.js';
import { decisionsFor, type CombinedOutcome } from './combined.js';
import { CapabilitiesDocument, CombinableDecisionsDocument, CombineDecisionsDocument, PolicyPacksDocument, type PolicyPacksQuery } from './explorer.operations.js';
import { explorerWords } from './words.js';

type Pack = PolicyPacksQuery['policyPacks'][number];

/** A document's part as it stands: which decision, on which facts, and whether anything is lacking. */
interface Part {
  readonly decision: string;
  readonly facts: Readonly<Record<string, Value>> | null;
}

/** A document that decides nothing on the matter, and so is not waited for. */
const SILENT = 'silent';

interface PartFormProps {
  readonly pack: Pack;
  readonly capability: string;
  readonly asOf: string;
  /** Facts that another document's form was given under the same name. */
  readonly shared: Draft;
  readonly onPart: (part: Part | null) => void;
  readonly onDraft: (draft: Draft) => void;
}

/** One document's form: its decision on the matter, its facts. What another form was told under the same name is taken over. */
function PartForm({ pack, capability, asOf, shared, onPart, onDraft }: PartFormProps) {
  const t = useWords(explorerWords);
  const [{ data, fetching }] = useQuery({ query: CombinableDecisionsDocument, variables: { id: pack.id } });
  const choices = decisionsFor(data?.policyPack?.decisions ?? [], capability);
  const [name, setName] = useState<string | null>(null);
  const chosen = choices.find((d) => d.name === name) ?? choices[0];
  const silent = data !== undefined && !chosen;
  useEffect(() => { if (silent) onPart({ decision: SILENT, facts: null }); }, [silent]);
  if (fetching && !data) return <Skeleton active paragraph={{ rows: 2 }} />;
  return (
    <Panel title={pack.title}>
      {!chosen && <p className="gq-quiet">{t('silent')}</p>}
      {chosen && choices.length > 1 && <Select aria-label={`${pack.title} ${t('decision')}`} style={{ width: '100%', marginBottom: 12 }} value={chosen.name} onChange={(next: string) => setName(next)} options={choices.map((d) => ({ value: d.name, label: d.zh }))} />}
      {chosen && choices.length === 1 && <p><strong>{chosen.zh}</strong></p>}
      {chosen && <FactsForm key={chosen.name} name={chosen.name} schema={schemaOf(chosen.factsSchema)} asOf={asOf} shared={shared} onPart={onPart} onDraft={onDraft} />}
    </Panel>
  );
}

function FactsForm({ name, schema, asOf, shared, onPart, onDraft }: Pick<PartFormProps, 'asOf' | 'shared' | 'onPart' | 'onDraft'> & { readonly name: string; readonly schema: SchemaNode }) {
  const words = useFaultMessages();
  const [own, setOwn] = useState<Draft>(() => emptyDraft(schema));
  const { shown, touch } = useTouched();
  const asked = schema.properties ?? {};
  const taken = Object.fromEntries(Object.entries(shared).filter(([key]) => key in asked && (own[key] === undefined || own[key] === null || own[key] === '')));
  const draft = { ...own, ...taken };
  const faults = checkDraft(schema, draft, asOf);
  const part: Part = { decision: name, facts: Object.keys(faults).length === 0 ? factsOf(schema, draft) : null };
  const told = useSettled(JSON.stringify(part));
  const [last, setLast] = useState('');
  // What is typed is told after a pause; the page asks with all parts together.
  if (told !== last) {
    setLast(told);
    queueMicrotask(() => onPart(JSON.parse(told) as Part));
  }
  return <SchemaForm schema={schema} value={draft} messages={shown(words(faults, schema))} onChange={(next) => { touch(draft, next); setOwn(next); onDraft(next); }} />;
}

function useAnswer(capability: string, asOf: string, parts: Readonly<Record<string, Part>>, packs: readonly string[]) {
  const asked = packs.filter((id) => parts[id]?.decision !== SILENT);
  const given = asked.map((id) => parts[id]).filter((part) => part !== undefined);
  const complete = given.length === asked.length && given.length > 0 && given.every((part) => part.facts !== null);
  const request = { capability, asOf, parts: given.map(({ decision, facts }) => ({ decision, facts })) };
  const [{ data, error, fetching }] = useQuery({ query: CombineDecisionsDocument, variables: { request }, pause: !complete });
  return { outcome: complete ? ((data?.combineDecisions ?? null) as CombinedOutcome | null) : null, error, fetching, lacking: asked.filter((id) => parts[id]?.facts === null || parts[id] === undefined) };
}

/** One assignment under several documents at once: the part of each, the result, and the provision that decided. */
export default function CombinePage() {
  const t = useWords(explorerWords);
  const { viewer } = useSession();
  const { language } = useLanguage();
  const { values, change } = useAddressState();
  const [{ data: all }] = useQuery({ query: PolicyPacksDocument });
  const [{ data: matters }] = useQuery({ query: CapabilitiesDocument });
  const [parts, setParts] = useState<Readonly<Record<string, Part>>>({});
  const [shared, setShared] = useState<Draft>({});
  const packs = all?.policyPacks ?? [];
  const capability = values['matter'] ?? 'compensation';
  const asOf = values['asOf'] ?? viewer.today;
  const ids = values['packs'] ? values['packs'].split(',').filter((id) => packs.some((pack) => pack.id === id)) : packs.filter((pack) => pack.current || pack.side === 'national').map((pack) => pack.id);
  const chosen = packs.filter((pack) => ids.includes(pack.id));
  const answer = useAnswer(capability, asOf, parts, chosen.map((pack) => pack.id));
  const rule = matters?.capabilities.find((matter) => matter.key === capability)?.rule ?? '';
  return (
    <>
      <PageHead title={t('combine')} />
      <p className="gq-quiet">{t('combineHint')}</p>
      <div className="gq-panel" style={{ display: 'flex', flexWrap: 'wrap', gap: '12px 24px', alignItems: 'center' }}>
        <label>{t('matter')} <Select aria-label={t('matter')} style={{ minWidth: 160 }} value={capability} onChange={(matter: string) => { setParts({}); change({ matter }); }} showSearch={{ optionFilterProp: 'label' }}
          options={(matters?.capabilities ?? []).map((matter) => ({ value: matter.key, label: language === 'zh' ? matter.zh : matter.key }))} /></label>
        <label>{t('asOf')} <DatePicker aria-label={t('asOf')} allowClear={false} value={dayjs(asOf)} onChange={(next) => { if (next) change({ asOf: next.format('YYYY-MM-DD') }); }} /></label>
        <Checkbox.Group value={[...ids]} onChange={(next) => change({ packs: next.join(',') })} options={packs.map((pack) => ({ value: pack.id, label: pack.title }))} />
      </div>
      <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t(RULE_WORDS[rule] ?? 'ruleUnknown')} />
      {chosen.length === 0 && <div className="gq-panel gq-empty">{t('choosePacks')}</div>}
      <div className="gq-columns-even">
        <div>
          {chosen.map((pack) => (
            <PartForm key={`${pack.id} ${capability}`} pack={pack} capability={capability} asOf={asOf} shared={shared} onDraft={(draft) => setShared((held) => ({ ...held, ...draft }))}
              onPart={(part) => setParts((held) => { const { [pack.id]: _gone, ...rest } = held; return part ? { ...rest, [pack.id]: part } : rest; })} />
          ))}
        </div>
        <Panel title={t('together')}>
          <CombinedAnswer outcome={answer.outcome} error={answer.error} lacking={chosen.filter((pack) => answer.lacking.includes(pack.id)).map((pack) => pack.title)} packs={packs} />
        </Panel>
      </div>
    </>
  );
}

const RULE_WORDS: Readonly<Record<string, 'rulePurchaser' | 'ruleEmployer' | 'ruleNational' | 'ruleApprove' | 'ruleDeadline' | 'ruleFloors' | 'ruleOwn' | 'ruleStrictest'>> = {
  'purchaser-decides': 'rulePurchaser', 'employer-decides': 'ruleEmployer', 'national-decides': 'ruleNational', 'all-approve': 'ruleApprove', 'each-deadline': 'ruleDeadline', 'employer-with-floors': 'ruleFloors',
  'each-on-its-own': 'ruleOwn', strictest: 'ruleStrictest',
};
