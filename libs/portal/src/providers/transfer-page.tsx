import { Alert } from 'antd';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { ThingLink } from '../session/thing-link.js';
import { actsOf, historyOf, stepsOf, useMatterAbout, type Matter } from '../matter/index.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import type { SchemaNode } from '../ui/schema-form/schema.js';
import { FactSheet, History, ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { providerFormWords } from './form-words.js';
import { ActOnContractTransferDocument, ContractDocument, ContractTransferDetailDocument, ProvidersDocument } from './providers.operations.js';

const DAY_FORM: SchemaNode = { type: 'object', properties: { effectiveOn: { type: 'string', format: 'date', title: '转移日期（继任首日）', 'x-title-en': 'First day under the successor' } } };

/** A contract on its way to another provider: who succeeds, and from which day. */
export default function TransferPage() {
  const t = useWords(providerFormWords);
  const ui = useWords(uiWords);
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ContractTransferDetailDocument, variables: { id } });
  const row = data?.contractTransfer;
  const [{ data: held }] = useQuery({ query: ContractDocument, variables: { id: row?.contractId ?? '' }, pause: !row });
  const [{ data: register }] = useQuery({ query: ProvidersDocument, variables: { first: 100, skip: 0, orderBy: null, text: null, kind: null, disqualified: false } });
  const { matter, refresh } = useMatterAbout('ContractTransfer', id);
  const { run } = useAct(ActOnContractTransferDocument);
  const successors = useMemo((): SchemaNode => {
    const others = nodesOf(register?.providers).filter((p) => p.id !== held?.contract?.providerId && p.eligible !== false);
    return { type: 'object', properties: { successorId: { type: 'string', title: '继任承接主体', 'x-title-en': 'Successor', enum: others.map((p) => p.id), 'x-terms': Object.fromEntries(others.map((p) => [p.id, p.name])) } } };
  }, [register, held]);
  // Who succeeds and from when is said in the act's own form, before the document is asked.
  const actsFor = (m: Matter): readonly ThingAct[] => actsOf(m).map((act) => (act.id === 'chooseSuccessor' ? { ...act, refusal: null, primary: true, form: successors } : act.id === 'transfer' ? { ...act, primary: !act.refusal, form: DAY_FORM, warning: t('transferWarning') } : act));
  if (data && !row) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={row} fetching={fetching} error={error}>
      {(r) => (
        <ThingPage title={`${t('transfer')} ${r.contractNumber ?? ''}`} {...(matter ? { steps: stepsOf(matter), state: matter.state, stateName: matter.stateZh, acts: actsFor(matter) } : {})}
          onAct={async (act, { note, form }) => {
            const text = (key: string): string | null => (typeof form[key] === 'string' && form[key] !== '' ? form[key] : null);
            const outcome = await run({ input: { id, transition: act.id, note: note || null, successorId: text('successorId'), effectiveOn: text('effectiveOn') } });
            if (outcome.ok) { ask({ requestPolicy: 'network-only' }); refresh(); }
            return outcome;
          }}
          tabs={[
            { key: 'facts', label: t('transfer'), children: (
              <Panel><p className="gq-quiet">{t('reportHint')}</p><FactSheet rows={[
                [t('contract'), <ThingLink key="contract" of="Contract" to={`/contracts/${r.contractId}`}>{r.contractNumber}</ThingLink>], [t('provider'), held?.contract?.providerName ?? '—'], [t('reason'), r.reason], [t('reportedOn'), r.reportedOn], [t('successor'), r.successorName ?? '—'],
                ...(r.successorResultId ? [[t('eligible'), <Figure key="why" value={t('seeReasons')} resultId={r.successorResultId} />] as const] : []),
                [t('effectiveOn'), r.effectiveOn ?? '—'], ...(r.newContractId ? [[t('newContract1'), <ThingLink key="new" of="Contract" to={`/contracts/${r.newContractId}`}>{t('newContract1')}</ThingLink>] as const] : []),
              ]} /></Panel>) },
            ...(matter ? [{ key: 'course', label: ui('opinions'), children: <div className="gq-panel"><History entries={historyOf(matter, ui)} /></div> }] : []),
          ]} />
      )}
    </Answered>
  );
}
