import { useMemo, type ReactNode } from 'react';
import { formatInstant } from '../format.js';
import { useLanguage, useWords, type Language } from '../language.js';
import { labelOf, schemaOf, termsOf, textBySchema, type SchemaNode } from '../schema-form/schema.js';
import { ValueView } from '../value-view.js';
import { ReasonTree } from './reason-tree.js';
import { unmetConditions, valueText, type Explanation, type ReasonProvision, type Value } from './reason.js';
import { reasonWords } from './words.js';

function FactTable({ facts, schema, sources }: { readonly facts: Explanation['facts']; readonly schema: SchemaNode; readonly sources?: Explanation['factSources'] }) {
  const t = useWords(reasonWords);
  const { language } = useLanguage();
  return (
    <table className="gq-facts">
      <tbody>
        {Object.entries(facts).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{labelOf(name, schema.properties?.[name] ?? {}, language)}</th>
            <td><ValueView node={schema.properties?.[name]} value={value} />
              {sources?.[name] && <div className="gq-quiet">{sources[name].from ? `${t('takenFrom')} ${sources[name].from}` : `${t('enteredBy')} ${sources[name].by ?? ''}`} {formatInstant(sources[name].at)}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ParameterTable({ explanation, terms, provisions }: { readonly explanation: Explanation; readonly terms: Readonly<Record<string, string>>; readonly provisions: ReadonlyMap<string, ReasonProvision> }) {
  const t = useWords(reasonWords);
  const { language } = useLanguage();
  return (
    <table className="gq-facts gq-facts-head">
      <thead><tr><th scope="col">{t('parameter')}</th><th scope="col">{t('value')}</th><th scope="col">{t('since')}</th><th scope="col">{t('source')}</th></tr></thead>
      <tbody>
        {explanation.parameters.map((p) => (
          <tr key={`${p.id}${p.since}`}>
            <td>{p.zh}</td><td>{valueText(p.value, terms, language)}</td><td style={{ whiteSpace: 'nowrap' }}>{p.since === '0001-01-01' ? t('always') : p.since}</td>
            <td>{p.source ?? `${t('ofDocument')} ${provisions.get(p.provision)?.article ?? p.provision}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The plain figures of an answer, each by its name. */
export function resultLines(output: Readonly<Record<string, Value>>, answer: SchemaNode, language: Language): readonly (readonly [string, string])[] {
  return Object.entries(output).filter(([, value]) => value === null || typeof value !== 'object')
    .map(([name, value]) => [labelOf(name, answer.properties?.[name] ?? {}, language), textBySchema(answer.properties?.[name], value, language)]);
}

/** The result of an answer in one sentence. */
export function resultSentence(output: Readonly<Record<string, Value>>, answer: SchemaNode, language: Language): string {
  return resultLines(output, answer, language).map(([name, value]) => (language === 'zh' ? `${name}：${value}` : `${name}: ${value}`)).join(language === 'zh' ? '；' : '; ');
}

/** Everything behind one answer: result, unmet conditions, steps, parameters, facts, provisions, day and version. */
export function ExplanationView({ explanation, children }: { readonly explanation: Explanation; readonly children?: ReactNode }) {
  const t = useWords(reasonWords);
  const { language } = useLanguage();
  const provisions = useMemo(() => new Map(explanation.provisions.map((p) => [p.id, p])), [explanation]);
  const answer = schemaOf(explanation.answerSchema);
  const terms = useMemo(() => ({ ...termsOf(explanation.factsSchema), ...termsOf(explanation.answerSchema) }), [explanation]);
  const unmet = unmetConditions(explanation.reasons);
  const lists = Object.entries(explanation.output).filter(([, value]) => value !== null && typeof value === 'object');
  return (
    <div className="gq-reasons">
      <div className={unmet.length > 0 ? 'gq-verdict gq-verdict-no' : 'gq-verdict'}>{resultSentence(explanation.output, answer, language) || explanation.decisionName}</div>
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
