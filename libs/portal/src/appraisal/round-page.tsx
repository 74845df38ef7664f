import { Alert } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct, type Outcome } from '../data/act.js';
import { useTerm } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { KeyFigures } from '../ui/dashboard/dashboard.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import type { SchemaNode } from '../ui/schema-form/schema.js';
import { ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { AppraisalRoundDocument, HandOverAppraisalDocument, SettleAppraisalDocument, SuggestAppraisalDocument, type AppraisalRoundQuery } from './appraisal.operations.js';
import { appraisalWords } from './words.js';

type Round = NonNullable<AppraisalRoundQuery['appraisalRound']>;

const STATES = ['planned', 'open', 'suggested', 'settled', 'handed-over', 'closed'] as const;
const SETTLE_FORM: SchemaNode = { type: 'object', properties: { capException: { type: 'string', title: '优秀超名额理由', 'x-title-en': 'Reason for exceeding the cap', 'x-presence': 'optional' } } };

function Progress({ round: r }: { readonly round: Round }) {
  const t = useWords(appraisalWords);
  const term = useTerm();
  return (
    <>
      <Panel title={t('overview')} beside={<>{r.reviewResultId && <Figure value={t('review')} resultId={r.reviewResultId} />} {r.jobRunId && <Link to={`/appraisal/runs/${r.jobRunId}`}>{t('run')}</Link>}</>}>
        <KeyFigures figures={[
          { name: t('people'), value: String(r.summary.participants), address: `/appraisal/results?round=${r.id}` }, { name: t('complete'), value: String(r.summary.complete), address: `/appraisal/results?round=${r.id}&complete=true` },
          ...(r.cap === null ? [] : [{ name: t('cap'), value: String(r.cap), resultId: r.reviewResultId }]),
          ...r.summary.tiers.map((x) => ({ name: term('tier', x.tier), value: String(x.people), address: `/appraisal/results?round=${r.id}&tier=${x.tier}` })),
        ]} />
      </Panel>
      <Panel title={t('places')}>
        <div className="gq-table-scroll">
          <table className="gq-facts gq-facts-head" aria-label={t('places')}>
            <thead><tr><th>{t('place')}</th><th className="gq-num">{t('people')}</th><th className="gq-num">{t('complete')}</th><th>{t('suggested')}</th><th>{t('handedOver')}</th></tr></thead>
            <tbody>{r.summary.places.map((p) => <tr key={p.unitId}><td><Link to={`/appraisal/results?round=${r.id}&unit=${p.unitId}`}>{p.name}</Link></td><td className="gq-num">{p.people}</td><td className="gq-num">{p.complete}</td><td>{p.suggested ? t('isSuggested') : <strong>{t('notSuggested')}</strong>}</td><td>{p.handedOver ? t('isHanded') : t('notHanded')}</td></tr>)}</tbody>
          </table>
        </div>
      </Panel>
    </>
  );
}

/** A city's appraisal of a year: how far each county is, and the acts of the viewer's level. */
export default function RoundPage() {
  const t = useWords(appraisalWords);
  const term = useTerm();
  const may = useMay();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: AppraisalRoundDocument, variables: { id } });
  const suggest = useAct(SuggestAppraisalDocument);
  const settle = useAct(SettleAppraisalDocument);
  const hand = useAct(HandOverAppraisalDocument);
  if (data && !data.appraisalRound) return <Alert type="warning" showIcon title={t('notFound')} />;
  const unless = (state: string, open: readonly string[]): ThingAct['refusal'] => (open.includes(state) ? null : { zh: `「${term('round', state)}」环节不能办理`, en: `not while ${term('round', state)}` });
  const acts = (r: Round): ThingAct[] => [
    ...(may('suggest', 'AppraisalRound') ? [{ id: 'suggest', label: t('suggest'), primary: true, refusal: unless(r.state, ['open', 'suggested']) ?? null }] : []),
    ...(may('approve', 'AppraisalRound') ? [{ id: 'settle', label: t('settle'), primary: true, form: SETTLE_FORM, warning: t('settleWarning'), refusal: unless(r.state, ['open', 'suggested']) ?? null }] : []),
    ...(may('update', 'AppraisalResult') ? [{ id: 'hand', label: t('hand'), refusal: unless(r.state, ['settled']) ?? null }] : []),
  ];
  const onAct = async (act: ThingAct, { form }: { readonly form: Readonly<Record<string, unknown>> }): Promise<Outcome<unknown>> => {
    if (act.id === 'settle') {
      const reason = form['capException'];
      const outcome = await settle.run({ input: { roundId: id, capException: typeof reason === 'string' && reason !== '' ? reason : null } });
      if (outcome.ok) void navigate(`/appraisal/runs/${outcome.data.settleAppraisal}`);
      return outcome;
    }
    const outcome = await (act.id === 'suggest' ? suggest : hand).run({ id });
    if (outcome.ok) ask({ requestPolicy: 'network-only' });
    return outcome;
  };
  return (
    <Answered data={data?.appraisalRound} fetching={fetching} error={error}>
      {(r) => (
        <ThingPage title={`${r.unitName ?? ''} ${r.year} ${t('rounds')}`} steps={STATES.map((key) => ({ key, label: term('round', key) }))} state={r.state} acts={acts(r)} onAct={onAct}
          tabs={[{ key: 'progress', label: t('overview'), children: <Progress round={r} /> }]} />
      )}
    </Answered>
  );
}
