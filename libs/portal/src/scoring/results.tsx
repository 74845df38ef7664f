import { Button, DatePicker, Form, Input, Modal, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Figure } from '../ui/reasons/figure.js';
import type { Value } from '../ui/reasons/reason.js';
import { ValueView } from '../ui/value-view.js';
import { AmountDialog } from './amount-dialog.js';
import { explanationOf } from './basis.js';
import { useCodeWords } from './codes.js';
import { Follows } from './follows.js';
import { mayChange, type Round } from './round-acts.js';
import { DecideScoringMeasureDocument, GivenRatingsDocument, ScoringResultsDocument, StrikeRatingDocument, type ScoringResultsQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type Result = ScoringResultsQuery['scoringResults']['edges'][number]['node'];

/** A measure after a final result: which, why, from when. */
function MeasureDialog({ result, today, onClose }: { readonly result: Result; readonly today: string; readonly onClose: () => void }) {
  const t = useWords(scoringWords);
  const [kind, setKind] = useState(result.openMeasures[0]?.kind ?? '');
  const [reason, setReason] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(today);
  const decide = useAct(DecideScoringMeasureDocument);
  return (
    <Modal open title={`${t('decide')}：${result.personName}`} onCancel={onClose} okText={t('decide')} cancelText={t('cancel')} confirmLoading={decide.running} okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => { void decide.run({ input: { resultId: result.id, kind, reason, effectiveOn } }).then((outcome) => { if (outcome.ok) onClose(); }); }}>
      <RefusalList refusals={decide.refusals} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('measure')}><Select aria-label={t('measure')} value={kind} onChange={setKind} options={result.openMeasures.map((m) => ({ value: m.kind, label: `${m.kindName}（${m.provision}）` }))} /></Form.Item>
        <Form.Item label={t('effectiveOn')}><DatePicker aria-label={t('effectiveOn')} allowClear={false} style={{ width: '100%' }} value={dayjs(effectiveOn)} onChange={(next) => setEffectiveOn(next?.format('YYYY-MM-DD') ?? effectiveOn)} /></Form.Item>
        <Form.Item label={t('reason')} required><Input.TextArea aria-label={t('reason')} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Every rating of a person, for those who organise the round: a faulty one is struck out with its reason and given anew. */
function RatingsDialog({ result, onClose }: { readonly result: Result; readonly onClose: () => void }) {
  const t = useWords(scoringWords);
  const words = useCodeWords();
  const [{ data }, ask] = useQuery({ query: GivenRatingsDocument, variables: { subjectId: result.subjectId }, requestPolicy: 'network-only' });
  const [striking, setStriking] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const strike = useAct(StrikeRatingDocument);
  const send = (id: string): void => { void strike.run({ id, reason }).then((outcome) => { if (outcome.ok) { setStriking(null); setReason(''); ask({ requestPolicy: 'network-only' }); } }); };
  return (
    <Modal open width={760} title={t('ratingsOf', { name: result.personName })} onCancel={onClose} footer={null}>
      <RefusalList refusals={strike.refusals} />
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr><th scope="col">{t('item')}</th><th scope="col">{t('value')}</th><th scope="col">{t('filedOn')}</th><th scope="col" aria-label={t('strike')} /></tr></thead>
          <tbody>{(data?.givenRatings ?? []).map((r) => (
            <tr key={r.id}>
              <td>{r.itemName}{r.respondent ? `（${words(r.respondent)}）` : ''}</td><td><ValueView node={undefined} value={r.value as Value} /></td><td>{formatInstant(r.givenAt)}</td>
              <td>{r.struckAt ? <span className="gq-quiet">{t('struckBecause', { reason: r.struckReason ?? '' })}</span> : striking === r.id ? (
                <><Input aria-label={t('strikeWhy')} placeholder={t('strikeWhy')} value={reason} onChange={(event) => setReason(event.target.value)} /><Button size="small" danger loading={strike.running} disabled={reason.trim() === ''} onClick={() => send(r.id)}>{t('strike')}</Button></>
              ) : <Button size="small" onClick={() => setStriking(r.id)}>{t('strike')}</Button>}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Modal>
  );
}

/** Results of a round, as far as the viewer sees them. */
export function Results({ round, today }: { readonly round: Round; readonly today: string }) {
  const t = useWords(scoringWords);
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringResultsDocument, variables: { roundId: round.id, first, skip, orderBy, tier: filters['tier'] ?? null, text: filters['text'] ?? null } });
  const [shown, setShown] = useState<{ readonly of: 'measure' | 'ratings' | 'amount'; readonly result: Result } | null>(null);
  const close = (): void => { setShown(null); ask({ requestPolicy: 'network-only' }); };
  const columns: readonly Column<Result>[] = [
    { key: 'person', title: t('person'), render: (r) => r.personName },
    { key: 'unit', title: t('unit'), sort: 'unitPath', render: (r) => r.unitName },
    { key: 'score', title: t('score'), sort: 'score', render: (r) => (r.missing.length > 0 ? `${t('missing')} ${r.missing.length}` : <Figure value={r.score ?? '—'} explanation={explanationOf(r.basis)} />) },
    { key: 'rank', title: t('rank'), sort: 'rank', render: (r) => (r.rank === null ? '—' : <Figure value={r.rank} resultId={r.rankResultId} />) },
    { key: 'tier', title: t('tier'), sort: 'tier', render: (r) => (r.standing && r.standing !== 'participates' ? <Figure value={r.standingZh ?? r.standing} resultId={r.standingResultId} /> : (r.tierZh ?? '—')) },
    { key: 'follows', title: t('follows'), render: (r) => <Follows {...r} /> },
    ...(round.mayRun || (data?.scoringResults.edges ?? []).some((e) => e.node.openMeasures.length > 0 || e.node.mayDecideAmount) ? [{
      key: 'acts', title: '', render: (r: Result) => (
        <Space wrap size={4}>
          {round.mayRun && <Button size="small" onClick={() => setShown({ of: 'ratings', result: r })}>{t('rating')}</Button>}
          {round.mayRun && (mayChange(round) || round.reopened > 0) && <Link to={`/scoring/form/${r.subjectId}`}><Button size="small">{t('rates')}</Button></Link>}
          {r.mayDecideAmount && <Button size="small" type={r.consequences.some((c) => c.min !== null && c.decided === null) ? 'primary' : 'default'} onClick={() => setShown({ of: 'amount', result: r })}>{t('decideAmount')}</Button>}
          {r.openMeasures.length > 0 && <Button size="small" onClick={() => setShown({ of: 'measure', result: r })}>{t('decide')}</Button>}
        </Space>
      ),
    }] : []),
  ];
  const tiers = (round.summary?.tiers ?? []).flatMap(({ tier, zh }) => (tier === null ? [] : [{ value: tier, label: zh }]));
  return (
    <>
      <ListPage<Result> title={t('results')} name="scoring.results" columns={columns} connection={data?.scoringResults} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noResults')}
        filters={[{ name: 'text', label: t('find'), kind: 'text' }, { name: 'tier', label: t('tier'), kind: 'choice', options: tiers }]} />
      {shown?.of === 'measure' && <MeasureDialog result={shown.result} today={today} onClose={close} />}
      {shown?.of === 'amount' && <AmountDialog result={shown.result} onClose={close} />}
      {shown?.of === 'ratings' && <RatingsDialog result={shown.result} onClose={close} />}
    </>
  );
}
