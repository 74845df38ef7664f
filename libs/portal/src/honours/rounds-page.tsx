import { Button, Form, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { AwardRoundsDocument, AwardsDocument, OpenAwardRoundDocument, type AwardRoundsQuery } from './honours.operations.js';
import { honoursWords } from './words.js';

type Round = AwardRoundsQuery['awardRounds']['edges'][number]['node'];

function OpenDialog({ onClose, onOpened }: { readonly onClose: () => void; readonly onOpened: (id: string) => void }) {
  const t = useWords(honoursWords);
  const say = useSay();
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: AwardsDocument });
  const [award, setAward] = useState<string | null>(null);
  const [year, setYear] = useState(Number(viewer.today.slice(0, 4)));
  const [settings, setSettings] = useState<Draft>({});
  const open = useAct(OpenAwardRoundDocument);
  const chosen = data?.awards.find((one) => one.id === award);
  const schema = schemaOf(chosen?.settingsSchema);
  const messages = Object.fromEntries(Object.entries(byField(open.refusals, 'settings.')).map(([path, found]) => [path, say(found.message)]));
  const start = (): void => {
    if (award) void open.run({ input: { award, year, settings: chosen?.settingsSchema ? factsOf(schema, settings) : {} } }).then((outcome) => { if (outcome.ok) onOpened(outcome.data.openAwardRound.id); });
  };
  return (
    <Modal open title={t('open')} onCancel={onClose} onOk={start} okText={t('start')} cancelText={t('cancel')} confirmLoading={open.running} okButtonProps={{ disabled: !chosen }}>
      <RefusalList refusals={open.refusals.filter((refusal) => !refusal.field?.startsWith('settings.'))} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('award')} required><Select aria-label={t('award')} value={award} onChange={(id) => { setAward(id); setSettings(emptyDraft(schemaOf(data?.awards.find((one) => one.id === id)?.settingsSchema))); }} options={(data?.awards ?? []).map((one) => ({ value: one.id, label: say(one) }))} /></Form.Item>
        <Form.Item label={t('year')}><InputNumber aria-label={t('year')} min={2000} max={2100} value={year} onChange={(value) => setYear(value ?? year)} /></Form.Item>
      </Form>
      {chosen?.settingsSchema != null && <><strong>{t('settings')}</strong><SchemaForm schema={schema} value={settings} onChange={setSettings} messages={messages} /></>}
      {chosen && <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('provisions')} {chosen.provisions.join('、')}{chosen.budget !== null && `　${t('budget')} ${formatMoney(chosen.budget)} ${t('yuan')}`}</p>}
    </Modal>
  );
}

/** Rounds of all awards, newest first. */
export default function RoundsPage() {
  const t = useWords(honoursWords);
  const say = useSay();
  const may = useMay();
  const go = useNavigate();
  const { first, skip, orderBy } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: AwardRoundsDocument, variables: { first, skip, orderBy, year: null }, requestPolicy: 'cache-and-network' });
  const [opening, setOpening] = useState(false);
  const stage = (round: Round): string => round.steps.find((step) => step.key === round.state)?.zh ?? round.state;
  const columns: readonly Column<Round>[] = [
    { key: 'title', title: t('award'), sort: 'award', render: (r) => <Link to={`/honours/${r.id}`}>{say(r.award)}</Link> }, { key: 'year', title: t('year'), sort: 'year', render: (r) => r.year }, { key: 'state', title: t('state'), sort: 'state', render: stage },
    { key: 'total', title: t('total'), sort: 'total', money: true, render: (r) => (r.total === null ? '—' : formatMoney(r.total)) }, { key: 'budget', title: t('budget'), money: true, render: (r) => (r.award.budget === null ? '—' : formatMoney(r.award.budget)) }, { key: 'notice', title: t('noticeEndsOn'), render: (r) => formatDay(r.noticeEndsOn) },
  ];
  return (
    <>
      <ListPage<Round> title={t('title')} name="honours.rounds" columns={columns} connection={data?.awardRounds} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('none')} onOpen={(r) => { void go(`/honours/${r.id}`); }}
        acts={may('create', 'AwardRound') && <Button type="primary" onClick={() => setOpening(true)}>{t('open')}</Button>}
        card={(r) => <button type="button" className="gq-tile" style={{ border: 0, padding: 0 }} onClick={() => { void go(`/honours/${r.id}`); }}><strong>{r.title}</strong><div className="gq-quiet">{stage(r)}{r.noticeEndsOn && `　${t('due', { day: formatDay(r.noticeEndsOn) })}`}</div></button>} />
      {opening && <OpenDialog onClose={() => setOpening(false)} onOpened={(id) => { void go(`/honours/${id}`); }} />}
    </>
  );
}
