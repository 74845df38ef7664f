import { Button, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { UnitSelect } from '../administration/unit-select.js';
import { useAct } from '../data/act.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { careWords } from './care-words.js';
import { numberOf } from './period.js';
import { usePositions } from './positions.js';
import { ServiceProgressDocument, ServiceTargetsDocument, SetServiceTargetsDocument, type ServiceTargetsQuery } from './service.operations.js';
import { kindWord, serviceWords } from './words.js';

type Target = ServiceTargetsQuery['serviceTargets']['edges'][number]['node'];
const INDICATORS = ['casework', 'group', 'activity', 'consultation', 'visit', 'filing', 'training'] as const;
type Whom = 'unit' | 'project';

/** Projects with services this year, from which one is chosen. */
function ProjectSelect({ value, year, onChange }: { readonly value: string; readonly year: number; readonly onChange: (project: string) => void }) {
  const t = useWords(serviceWords);
  const [{ data }] = useQuery({ query: ServiceProgressDocument, variables: { by: 'project', year, period: 'year', number: 1 } });
  return <Select id="target-project" aria-label={t('project')} style={{ width: '100%' }} value={value || null} onChange={onChange} options={(data?.serviceProgress.lines ?? []).filter((line) => line.key !== '').map((line) => ({ value: line.key, label: line.key }))} />;
}

function SetDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (holders: number) => void }) {
  const t = useWords(serviceWords);
  const { viewer } = useSession();
  const [whom, setWhom] = useState<Whom>('unit');
  const [unitId, setUnitId] = useState('');
  const [position, setPosition] = useState('');
  const [project, setProject] = useState('');
  const [year, setYear] = useState(Number(viewer.today.slice(0, 4)));
  const [period, setPeriod] = useState<'month' | 'quarter'>('quarter');
  const [number, setNumber] = useState(numberOf('quarter', Number(viewer.today.slice(5, 7))));
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>({});
  const set = useAct(SetServiceTargetsDocument);
  const save = (): void => {
    const filled = INDICATORS.flatMap((kind) => { const amount = amounts[kind]?.trim(); return amount ? [{ kind, amount }] : []; });
    const to = whom === 'unit' ? { unitId: unitId || null, position: position.trim() || null, project: null } : { unitId: null, position: null, project: project || null };
    void set.run({ input: { year, period, number, amounts: filled, employeeIds: null, ...to } }).then((outcome) => { if (outcome.ok) onDone(outcome.data.setServiceTargets); });
  };
  return (
    <Modal open title={t('setTargets')} onCancel={onClose} onOk={save} okText={t('save')} cancelText={t('cancel')} confirmLoading={set.running} okButtonProps={{ disabled: whom === 'unit' ? unitId === '' : project === '' }}>
      <RefusalList refusals={set.refusals} />
      <Radio.Group aria-label={t('forWhom')} optionType="button" value={whom} onChange={(event) => setWhom(event.target.value as Whom)} options={[{ value: 'unit', label: t('forUnit') }, { value: 'project', label: t('forProject') }]} />
      {whom === 'unit'
        ? <><p><label htmlFor="target-unit">{t('unit')}</label><UnitSelect id="target-unit" value={unitId} onChange={setUnitId} /></p>
          <p><label htmlFor="target-position">{t('position')}</label><PositionSelect value={position} onChange={setPosition} /></p></>
        : <p><label htmlFor="target-project">{t('project')}</label><ProjectSelect value={project} year={year} onChange={setProject} /></p>}
      <div className="gq-filter">
        <label>{t('year')}<InputNumber min={2000} max={2100} value={year} onChange={(value) => setYear(value ?? year)} /></label>
        <label>{t('period')}<Radio.Group optionType="button" value={period} onChange={(event) => { const next = event.target.value as 'month' | 'quarter'; setPeriod(next); setNumber(numberOf(next, Number(viewer.today.slice(5, 7)))); }} options={[{ value: 'month', label: t('month') }, { value: 'quarter', label: t('quarter') }]} /></label>
        <label>&nbsp;<Select value={number} onChange={setNumber} options={Array.from({ length: period === 'month' ? 12 : 4 }, (_, i) => ({ value: i + 1, label: t(period === 'month' ? 'm' : 'q', { n: i + 1 }) }))} /></label>
      </div>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))', gap: 8 }}>
        {INDICATORS.map((kind) => <label key={kind} style={{ display: 'block' }}>{kind === 'training' ? t('trainingHours') : kindWord(t, kind)}<Input inputMode="decimal" value={amounts[kind] ?? ''} onChange={(event) => setAmounts({ ...amounts, [kind]: event.target.value })} /></label>)}
      </div>
      <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('amountsHint')}</p>
    </Modal>
  );
}

/** Posts of the tenant's document, so that those of one post get the same. */
function PositionSelect({ value, onChange }: { readonly value: string; readonly onChange: (position: string) => void }) {
  const t = useWords(serviceWords);
  const positions = usePositions();
  return <Select id="target-position" aria-label={t('position')} style={{ width: '100%' }} value={value} onChange={onChange} options={[{ value: '', label: t('allPositions') }, ...positions]} />;
}

/** Targets as they stand, month by month. */
export default function TargetsPage() {
  const t = useWords(serviceWords);
  const care = useWords(careWords);
  const { viewer } = useSession();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceTargetsDocument, variables: { first, skip, orderBy, month: filters['month'] ?? null, employeeId: null, project: null }, requestPolicy: 'cache-and-network' });
  const [setting, setSetting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const columns: readonly Column<Target>[] = [
    { key: 'month', title: t('month'), sort: 'month', render: (g) => g.month }, { key: 'who', title: t('name'), render: (g) => g.employeeName ?? g.project }, { key: 'kind', title: t('kind'), sort: 'kind', render: (g) => (g.kind === 'training' ? t('trainingHours') : kindWord(t, g.kind)) },
    { key: 'amount', title: t('amount'), sort: 'amount', numeric: true, render: (g) => g.amount },
    { key: 'before', title: care('before'), render: (g) => <>{g.changes.length === 0 ? '—' : g.changes.map((c) => <div key={c.validUntil} className="gq-quiet">{care('beforeLine', { amount: c.amount, until: formatInstant(c.validUntil), who: c.changedByName })}</div>)}</> },
  ];
  const months = Array.from({ length: 12 }, (_, i) => `${viewer.today.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`);
  return (
    <>
      {said && <p role="status" className="gq-verdict">{said}</p>}
      <ListPage<Target> title={t('targets')} name="service.targets" columns={columns} connection={data?.serviceTargets} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noneTargets')}
        acts={<Button type="primary" onClick={() => setSetting(true)}>{t('setTargets')}</Button>} filters={[{ name: 'month', label: t('month'), kind: 'choice', options: months.map((value) => ({ value, label: value })) }]} />
      {setting && <SetDialog onClose={() => setSetting(false)} onDone={(n) => { setSetting(false); setSaid(t('targetsSet', { n })); ask({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
