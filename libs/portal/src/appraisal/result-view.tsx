import { useTerm } from '../posts/terms.js';
import { formatPercent } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import type { ResultPartsFragment } from './appraisal.operations.js';
import { appraisalWords } from './words.js';

export type Result = ResultPartsFragment;

/** The outcome of a result: tier, bonus, step and what follows, each with its reasons. */
export function Outcome({ result: r }: { readonly result: Result }) {
  const t = useWords(appraisalWords);
  const term = useTerm();
  return (
    <Panel title={t('outcome')}>
      <FactSheet rows={[
        [t('final'), <strong key="final">{term('tier', r.finalTier)}</strong>], [t('suggestion'), term('tier', r.suggestedTier)], [t('highest'), <Figure key="highest" value={term('tier', r.highestTier)} resultId={r.tierResultId} />],
        ...(r.forcedTier ? [[t('forced'), term('tier', r.forcedTier)] as const] : []), ...(r.differenceReason ? [[t('difference'), r.differenceReason] as const] : []),
        [t('bonus'), <Figure key="bonus" value={formatMoney(r.bonus)} resultId={r.bonusResultId} />], [t('nextStep'), <Figure key="step" value={r.nextStep ?? '—'} resultId={r.stepResultId} />], [t('followUp'), <Figure key="follow" value={term('follow', r.followUp)} resultId={r.followUpResultId} />],
        ...(r.retraining ? [[t('retraining'), term('retraining', r.retraining)] as const] : []),
        [t('notifiedOn'), r.notifiedOn ?? '—'], [t('handedOn'), r.handedOverOn ?? '—'], [t('appliedOn'), r.appliedOn ?? '—'],
      ]} />
    </Panel>
  );
}

/** The facts that a result stands on. */
export function ResultFacts({ result: r }: { readonly result: Result }) {
  const t = useWords(appraisalWords);
  const term = useTerm();
  const truth = (value: boolean): string => (value ? t('truth') : t('falsity'));
  return (
    <Panel title={t('facts')}>
      <FactSheet rows={[
        [t('post'), r.postNumber], [t('purchaser'), r.purchaserName], [t('grade'), term('grade', r.grade)], [t('satisfaction'), formatPercent(r.satisfactionRate)], [t('incidents'), r.unreportedIncidents],
        [t('keyTask'), truth(r.missedKeyTask)], [t('fault'), truth(r.seriousFault)], [t('incompetent'), truth(r.incompetent)], ...(r.severity ? [[t('severity'), term('severity', r.severity)] as const] : []), ...(r.superiorOpinion ? [[t('opinion'), r.superiorOpinion] as const] : []),
      ]} />
    </Panel>
  );
}

/** Reconsideration asked for on a result, and corrections that came of it. */
export function Reconsiderations({ result: r }: { readonly result: Result }) {
  const t = useWords(appraisalWords);
  const term = useTerm();
  if (r.requests.length === 0 && r.corrections.length === 0) return <p className="gq-quiet">{t('noRequests')}</p>;
  return (
    <>
      {r.requests.map((q) => (
        <Panel key={q.id} title={`${term('requestKind', q.kind)} · ${term('request', q.state)}`}>
          <FactSheet rows={[[t('grounds'), q.grounds], [t('receivedOn'), q.receivedOn], [t('dueOn'), <Figure key="due" value={q.dueOn} resultId={q.decisionResultId} />], [t('authority'), term('authority', q.authority)], [t('answer'), q.answer ?? '—'], [t('answeredOn'), q.answeredOn ?? '—']]} />
        </Panel>
      ))}
      {r.corrections.map((c) => <Panel key={c.id} title={t('corrections')}><FactSheet rows={[[t('correctedOn'), c.correctedOn], [t('reason'), c.reason]]} /></Panel>)}
    </>
  );
}
