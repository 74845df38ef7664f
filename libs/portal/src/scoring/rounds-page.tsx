import { Button, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { UnitSelect } from '../administration/unit-select.js';
import { useAct } from '../data/act.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { OpenScoringRoundDocument, ScoringRoundsDocument, ScoringSchemesDocument, type ScoringRoundsQuery } from './scoring.operations.js';
import { scoringWords, stateWord } from './words.js';

type Round = ScoringRoundsQuery['scoringRounds']['edges'][number]['node'];

function NewRound({ today, onClose, onOpened }: { readonly today: string; readonly onClose: () => void; readonly onOpened: (id: string) => void }) {
  const t = useWords(scoringWords);
  const [{ data }] = useQuery({ query: ScoringSchemesDocument });
  const [scheme, setScheme] = useState<string | null>(null);
  const [unitId, setUnitId] = useState('');
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [number, setNumber] = useState(1);
  const [announcement, setAnnouncement] = useState('');
  const [ratingEndsOn, setRatingEndsOn] = useState<string | null>(null);
  const open = useAct(OpenScoringRoundDocument);
  const chosen = data?.scoringSchemes.find((s) => s.id === scheme);
  const start = (): void => {
    if (!scheme) return;
    void open.run({ input: { scheme, unitId, year, number, announcement, ratingEndsOn: chosen?.termsProvision ? null : ratingEndsOn } }).then((outcome) => { if (outcome.ok) onOpened(outcome.data.openScoringRound.id); });
  };
  return (
    <Modal open title={t('newRound')} onCancel={onClose} okText={t('start')} cancelText={t('cancel')} confirmLoading={open.running} okButtonProps={{ disabled: !chosen || unitId === '' }} onOk={start}>
      <RefusalList refusals={open.refusals} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('scheme')} required><Select aria-label={t('scheme')} value={scheme} onChange={(value) => { setScheme(value); setNumber(1); }} options={(data?.scoringSchemes ?? []).map((s) => ({ value: s.id, label: s.zh }))} /></Form.Item>
        <Form.Item label={t('unit')} required><UnitSelect value={unitId} onChange={setUnitId} /></Form.Item>
        <Form.Item label={t('year')}><InputNumber aria-label={t('year')} min={2000} max={2100} value={year} onChange={(value) => setYear(value ?? year)} /></Form.Item>
        <Form.Item label={t('announcement')}><Input.TextArea aria-label={t('announcement')} rows={3} value={announcement} onChange={(event) => setAnnouncement(event.target.value)} /></Form.Item>
        <Form.Item label={t('ratingEndsOn')}>
          {chosen?.termsProvision ? <span className="gq-quiet">{t('termsDecide', { provision: chosen.termsProvision })}</span>
            : <DatePicker aria-label={t('ratingEndsOn')} style={{ width: '100%' }} value={ratingEndsOn ? dayjs(ratingEndsOn) : null} onChange={(next) => setRatingEndsOn(next ? next.format('YYYY-MM-DD') : null)} />}
        </Form.Item>
        {chosen && <Form.Item label={t('number')}><Select aria-label={t('number')} value={number} onChange={setNumber} options={chosen.rounds.map((zh, i) => ({ value: i + 1, label: zh }))} /></Form.Item>}
      </Form>
    </Modal>
  );
}

/** Rounds of all schemes, newest first. */
export default function RoundsPage() {
  const t = useWords(scoringWords);
  const go = useNavigate();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringRoundsDocument, variables: { first, skip, orderBy, state: filters['state'] ?? null, scheme: filters['scheme'] ?? null } });
  const [opening, setOpening] = useState(false);
  const columns: readonly Column<Round>[] = [
    { key: 'title', title: t('round'), sort: 'year', render: (r) => <Link to={`/scoring/${r.id}`}>{r.title}</Link> },
    { key: 'unit', title: t('unit'), render: (r) => r.unitName ?? '—' },
    { key: 'state', title: t('state'), sort: 'state', render: (r) => stateWord(t, r.state) },
    { key: 'people', title: t('people'), render: (r) => (r.summary ? `${r.summary.scored} / ${r.summary.people}` : '—') },
    { key: 'ratingEndsOn', title: t('ratingEndsOn'), render: (r) => formatDay(r.ratingEndsOn) },
    { key: 'computedAt', title: t('computedAt'), render: (r) => formatInstant(r.computedAt) },
    { key: 'publishedOn', title: t('publishedOn'), render: (r) => formatDay(r.publishedOn) },
    { key: 'noticeEndsOn', title: t('noticeEndsOn'), render: (r) => formatDay(r.noticeEndsOn) },
  ];
  const states = (['open', 'computed', 'in-review', 'published', 'final'] as const).map((value) => ({ value, label: stateWord(t, value) }));
  return (
    <>
      <ListPage<Round> title={t('title')} name="scoring.rounds" columns={columns} connection={data?.scoringRounds} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        empty={t('none')} onOpen={(r) => { void go(`/scoring/${r.id}`); }} card={(r) => <><Link to={`/scoring/${r.id}`}>{r.title}</Link><div>{stateWord(t, r.state)}</div></>} filters={[{ name: 'state', label: t('state'), kind: 'choice', options: states }]}
        acts={allows(viewer.permissions, 'create', 'ScoringRound') && <Button type="primary" onClick={() => setOpening(true)}>{t('newRound')}</Button>} />
      {opening && <NewRound today={viewer.today} onClose={() => setOpening(false)} onOpened={(id) => { void go(`/scoring/${id}`); }} />}
    </>
  );
}
