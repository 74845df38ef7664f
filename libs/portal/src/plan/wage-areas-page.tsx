import { Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { MinimumWagesDocument, SetWageAreaDocument, WageAreasDocument, type WageAreasQuery } from './plan.operations.js';
import { planWords } from './words.js';

type Place = WageAreasQuery['wageAreas']['edges'][number]['node'];
interface AreaDraft { tier: number; validFrom: Dayjs; sourceDocument: string }

function AreaDialog({ place, onClose, onSet }: { readonly place: Place; readonly onClose: () => void; readonly onSet: () => void }) {
  const t = useWords(planWords);
  const say = useSay();
  const { viewer } = useSession();
  const [form] = Form.useForm<AreaDraft>();
  const { run, running, refusals } = useAct(SetWageAreaDocument);
  const faults = byField(refusals, 'input.');
  const item = (name: keyof AreaDraft, label: string) => ({ name, label, rules: [{ required: true, message: t('required', { label }) }], ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}) });
  return (
    <Modal open title={`${t('setTier')} · ${place.name}`} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals.filter((r) => !r.field || !(r.field in { tier: 1, validFrom: 1, sourceDocument: 1 }))} />
      <p className="gq-quiet">{t('wagesHint')}</p>
      <Form form={form} layout="vertical" initialValues={{ tier: place.tier ?? 1, validFrom: dayjs(viewer.today) }}
        onFinish={(v: AreaDraft) => { void run({ input: { divisionCode: place.divisionCode, tier: v.tier, validFrom: v.validFrom.format('YYYY-MM-DD'), sourceDocument: v.sourceDocument } }).then((o) => { if (o.ok) onSet(); }); }}>
        <Form.Item {...item('tier', t('tier'))}><InputNumber min={1} max={9} precision={0} /></Form.Item>
        <Form.Item {...item('validFrom', t('validFrom'))}><DatePicker allowClear={false} /></Form.Item>
        <Form.Item {...item('sourceDocument', t('source'))}><Input /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Which tier of the minimum wage each place is in, since when, and what comes next. */
export default function WageAreasPage() {
  const t = useWords(planWords);
  const may = useMay();
  const [setting, setSetting] = useState<Place | null>(null);
  const { first, skip, orderBy, filters: values } = useListArguments();
  const [{ data: rates }] = useQuery({ query: MinimumWagesDocument });
  const [{ data, fetching, error }, ask] = useQuery({ query: WageAreasDocument, variables: { first, skip, orderBy, text: values['text'] ?? null, tier: values['tier'] ? Number(values['tier']) : null } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const mayChange = may('update', 'MinimumWage');
  const tiers = [...new Set((rates?.minimumWages ?? []).map((w) => w.tier))].sort();
  const act = (p: Place) => <Button size="small" onClick={() => setSetting(p)}>{t('setTier')}</Button>;
  const columns: readonly Column<Place>[] = [
    { key: 'name', title: t('place'), sort: 'name', width: 190, render: (p) => p.name },
    { key: 'code', title: t('division'), sort: 'divisionCode', render: (p) => p.divisionCode },
    { key: 'tier', title: t('tier'), render: (p) => (p.tier === null || p.tier === undefined ? <span className="gq-step-no">{t('noTier')}</span> : t('tierName', { tier: p.tier })) },
    { key: 'monthly', title: t('monthly'), money: true, render: (p) => formatMoney(p.monthly) },
    { key: 'validFrom', title: t('validFrom'), render: (p) => p.validFrom ?? '—' },
    { key: 'coming', title: t('coming'), render: (p) => (p.comingTier ? `${t('tierName', { tier: p.comingTier })}（${p.comingFrom ?? ''}）` : '—') },
    { key: 'source', title: t('source'), width: 160, render: (p) => p.sourceDocument ?? '—' },
    ...(mayChange ? [{ key: 'acts', title: '', render: act }] : []),
  ];
  return (
    <>
      <ListPage<Place> title={t('areas')} name="wage-areas" columns={columns} connection={data?.wageAreas} fetching={fetching} error={error} onRetry={refresh}
        filters={[{ name: 'text', label: t('findPlace'), kind: 'text' }, { name: 'tier', label: t('tier'), kind: 'choice', options: tiers.map((tier) => ({ value: String(tier), label: t('tierName', { tier }) })) }]}
        acts={<Link to="/plan/minimum-wages">{t('wages')}</Link>}
        card={(p) => <><strong>{p.name}</strong> {p.tier ? t('tierName', { tier: p.tier }) : t('noTier')} · {formatMoney(p.monthly)}<div className="gq-quiet">{p.validFrom}</div>{mayChange && act(p)}</>}
        empty={t('noPlaces')} />
      {setting && <AreaDialog place={setting} onClose={() => setSetting(null)} onSet={() => { setSetting(null); refresh(); }} />}
    </>
  );
}
