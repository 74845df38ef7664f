import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useSay, useWords, type Bilingual } from '../ui/language.js';
import { Notice, Panel } from '../ui/page-head.js';
import { formatMoney } from '../ui/money.js';
import { keyInWords } from '../ui/names.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet, ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { ActOnAwardRoundDocument, AwardRoundDocument, type AwardRoundQuery } from './honours.operations.js';
import { NomineesPanel } from './nominees-panel.js';
import { Objections } from './objections-panel.js';
import { RoundSheets } from './round-sheets.js';
import { TeamShares } from './team-shares.js';
import { honoursWords, roundTitle } from './words.js';

type Round = NonNullable<AwardRoundQuery['awardRound']>;

function Winners({ round }: { readonly round: Round }) {
  const t = useWords(honoursWords);
  if (round.noticeEndsOn === null) return <p className="gq-quiet">{t('notPublic')}</p>;
  if (round.winners.length === 0) return <p className="gq-quiet">{t('nobodyWon')}</p>;
  return <table className="gq-facts"><tbody>{round.winners.map((one) => <tr key={one.id}><th scope="row">{one.label}</th><td>{one.unitName}</td><td>{one.words}</td><td className="gq-num">{one.amount === null ? t('undecided') : formatMoney(one.amount)}</td></tr>)}</tbody></table>;
}

function NoticeOf({ round }: { readonly round: Round }) {
  const t = useWords(honoursWords);
  const days = (['nominateBy', 'scoreBy', 'decideBy'] as const).map((name) => [t(name), formatDay(round[name])] as const);
  return <FactSheet rows={[...days, [t('purpose'), round.purpose || t('noPurpose')], [t('provisions'), round.award.provisions.join('、')]]} />;
}

/** One award of one year: its course with the acts of the viewer, who stands, who won, signatures, objections. */
export default function RoundPage() {
  const { id = '' } = useParams();
  const t = useWords(honoursWords);
  const say = useSay();
  const may = useMay();
  const [{ data, fetching, error }, ask] = useQuery({ query: AwardRoundDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const act = useAct(ActOnAwardRoundDocument);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (data && !data.awardRound) return <Notice title={t('none')} />;
  return (
    <Answered data={data?.awardRound} fetching={fetching} error={error} onRetry={refresh}>
      {(round) => {
        // What leads on is offered first; going back is there beside it.
        const onward = round.acts.findIndex((one) => one.refusal === null && !one.needsReason);
        const acts = round.acts.map((one, i): ThingAct => ({ id: one.transition, label: say(one), needsReason: one.needsReason, refusal: one.refusal as Bilingual | null, primary: i === onward }));
        const over = round.total !== null && round.award.budget !== null && Number.parseFloat(round.total) > Number.parseFloat(round.award.budget);
        const winners = { key: 'winners', label: t('winners'), children: <Panel><Winners round={round} /></Panel> };
        return (
          <ThingPage title={roundTitle(t, say, round)} beside={round.total !== null && <>{t('total')} <Figure value={`${formatMoney(round.total)} ${t('yuan')}`} resultId={round.resultId} />{round.award.budget !== null && ` / ${t('budget')} ${formatMoney(round.award.budget)}`}{over && <strong className="gq-step-no">　{t('overBudget')}</strong>}</>}
            steps={round.steps.map((step) => ({ key: step.key, label: say({ zh: step.zh, en: keyInWords(step.key) }) }))} state={round.state} acts={acts}
            onAct={async ({ id: transition }, { note }) => { const outcome = await act.run({ id, transition, note: note || null }); if (outcome.ok) refresh(); return outcome; }}
            tabs={[
              ...(may('read', 'AwardNominee') && (may('update', 'AwardRound') || may('settle', 'AwardRound')) ? [{ key: 'candidates', label: t('candidates'), children: <Panel><NomineesPanel key={round.computedAt ?? 'open'} round={round} onChanged={refresh} /></Panel> }, winners] : [winners]),
              ...(round.teams.length > 0 ? [{ key: 'teams', label: t('teams'), children: <Panel><TeamShares teams={round.teams} onChanged={refresh} /></Panel> }] : []),
              ...(round.mayUpdate && round.award.sheetFields.length > 0 ? [{ key: 'sheets', label: t('sheets'), children: <Panel><RoundSheets round={round} onChanged={refresh} /></Panel> }] : []),
              { key: 'notice', label: t('noticeTab'), children: <Panel><NoticeOf round={round} /></Panel> },
              { key: 'signatures', label: t('signatures'), children: <Panel>{round.signatures.length === 0 ? <p className="gq-quiet">{t('noneSigned')}</p> : <table className="gq-facts"><tbody>{round.signatures.map((one) => <tr key={one.party}><th scope="row">{one.partyName}</th><td>{formatInstant(one.signedAt)}</td></tr>)}</tbody></table>}</Panel> },
              { key: 'objections', label: t('objections'), children: <Panel><Objections round={round} onChanged={refresh} /></Panel> },
            ]} />
        );
      }}
    </Answered>
  );
}
