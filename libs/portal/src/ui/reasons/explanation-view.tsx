import { useMemo, type ReactNode } from 'react';
import { formatInstant } from '../format.js';
import { useWords } from '../language.js';
import { fieldsOf, schemaOf, termsOf, textBySchema, type SchemaNode } from '../schema-form/schema.js';
import { ReasonTree } from './reason-tree.js';
import { unmetConditions, valueText, type Explanation, type ReasonProvision, type Value } from './reason.js';
import { reasonWords } from './words.js';

function isRecords(value: Value): value is readonly Readonly<Record<string, Value>>[] {
  return Array.isArray(value) && value.length > 0 && value.every((v: Value) => typeof v === 'object' && v !== null && !Array.isArray(v));
}

/** A value in its own shape: a list of records as a table, a record as its fields, the rest as text. */
function ValueView({ node, value }: { readonly node: SchemaNode | undefined; readonly value: Value }) {
  if (isRecords(value)) {
    const fields = fieldsOf(node?.items ?? {});
    const keys = fields.length > 0 ? fields.map(([key]) => key) : Object.keys(value[0] ?? {});
    return (
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr>{keys.map((key) => <th key={key} scope="col">{node?.items?.properties?.[key]?.title ?? key}</th>)}</tr></thead>
          <tbody>{value.map((row, index) => <tr key={index}>{keys.map((key) => <td key={key}><ValueView node={node?.items?.properties?.[key]} value={row[key] ?? null} /></td>)}</tr>)}</tbody>
        </table>
      </div>
    );
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return <>{Object.entries(value).map(([key, held]) => <div key={key}>{node?.properties?.[key]?.title ?? key}：<ValueView node={node?.properties?.[key]} value={held} /></div>)}</>;
  }
  return <>{textBySchema(node, value)}</>;
}

function FactTable({ facts, schema, sources }: { readonly facts: Explanation['facts']; readonly schema: SchemaNode; readonly sources?: Explanation['factSources'] }) {
  const t = useWords(reasonWords);
  return (
    <table className="gq-facts">
      <tbody>
        {Object.entries(facts).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{schema.properties?.[name]?.title ?? name}</th>
            <td><ValueView node={schema.properties?.[name]} value={value} />
              {sources?.[name] && <div className="gq-quiet">{t('enteredBy')} {sources[name].who} {formatInstant(sources[name].at)}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ParameterTable({ explanation, terms, provisions }: { readonly explanation: Explanation; readonly terms: Readonly<Record<string, string>>; readonly provisions: ReadonlyMap<string, ReasonProvision> }) {
  const t = useWords(reasonWords);
  return (
    <table className="gq-facts gq-facts-head">
      <thead><tr><th scope="col">{t('parameter')}</th><th scope="col">{t('value')}</th><th scope="col">{t('since')}</th><th scope="col">{t('source')}</th></tr></thead>
      <tbody>
        {explanation.parameters.map((p) => (
          <tr key={`${p.id}${p.since}`}>
            <td>{p.zh}</td><td>{valueText(p.value, terms)}</td><td style={{ whiteSpace: 'nowrap' }}>{p.since === '0001-01-01' ? t('always') : p.since}</td>
            <td>{p.source ?? `${t('ofDocument')} ${provisions.get(p.provision)?.article ?? p.provision}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The result of an answer in one sentence: each of its plain figures by its Chinese name. */
export function resultSentence(output: Readonly<Record<string, Value>>, answer: SchemaNode): string {
  return Object.entries(output).filter(([, value]) => value === null || typeof value !== 'object')
    .map(([name, value]) => `${answer.properties?.[name]?.title ?? name}：${textBySchema(answer.properties?.[name], value)}`).join('；');
}

/** Everything behind one answer: result, unmet conditions, steps, parameters, facts, provisions, day and version. */
export function ExplanationView({ explanation, children }: { readonly explanation: Explanation; readonly children?: ReactNode }) {
  const t = useWords(reasonWords);
  const provisions = useMemo(() => new Map(explanation.provisions.map((p) => [p.id, p])), [explanation]);
  const answer = schemaOf(explanation.answerSchema);
  const terms = useMemo(() => ({ ...termsOf(explanation.factsSchema), ...termsOf(explanation.answerSchema) }), [explanation]);
  const unmet = unmetConditions(explanation.reasons);
  const lists = Object.entries(explanation.output).filter(([, value]) => value !== null && typeof value === 'object');
  return (
    <div className="gq-reasons">
      <div className={unmet.length > 0 ? 'gq-verdict gq-verdict-no' : 'gq-verdict'}>{resultSentence(explanation.output, answer) || explanation.decisionName}</div>
      {lists.length > 0 && <FactTable facts={Object.fromEntries(lists)} schema={answer} />}
      {children}
      {unmet.length > 0 && (
        <section>
          <h3>{t('unmet')}</h3>
          <p className="gq-quiet">{t('unmetCount', { count: unmet.length })}</p>
          <ReasonTree reasons={unmet.map(({ children: _, ...rest }) => rest)} provisions={provisions} terms={terms} />
        </section>
      )}
      <section><h3>{t('steps')}</h3><ReasonTree reasons={explanation.reasons} provisions={provisions} terms={terms} /></section>
      {explanation.parameters.length > 0 && <section><h3>{t('parameters')}</h3><div className="gq-table-scroll"><ParameterTable explanation={explanation} terms={terms} provisions={provisions} /></div></section>}
      <section><h3>{t('facts')}</h3><FactTable facts={explanation.facts} schema={schemaOf(explanation.factsSchema)} sources={explanation.factSources ?? null} /></section>
      <section>
        <h3>{t('provisions')}</h3>
        <table className="gq-facts"><tbody>
          {explanation.provisions.map((p) => (
            <tr key={p.id}><th scope="row">{p.article}<div className="gq-quiet">{p.id}</div></th><td>{p.says}{p.reading && <div className="gq-quiet">{t('reading')}{p.reading}</div>}</td></tr>
          ))}
        </tbody></table>
      </section>
      <p className="gq-quiet">{t('basis', { asOf: explanation.asOf, pack: explanation.packTitle, version: explanation.packVersion })}
        {explanation.computedAt && <> · {t('computedAt', { at: formatInstant(explanation.computedAt) })}</>}
        {explanation.checkCode && <> · {t('checkCode', { code: explanation.checkCode })}</>}
      </p>
      <div className="gq-print-only gq-seal">{t('sealPlace')}</div>
    </div>
  );
}
