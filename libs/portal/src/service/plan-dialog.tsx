import { Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PlanBasesDocument, PlannedProjectsDocument, SubmitServicePlanDocument, type ServicePlansQuery } from './reports.operations.js';
import { reportWords } from './report-words.js';

type Plan = ServicePlansQuery['servicePlans']['edges'][number]['node'];
interface Activity { readonly name: string; readonly on: string; readonly place: string; readonly target: string; readonly number: number; readonly indicator: string; readonly budget: string }
const BLANK: Activity = { name: '', on: '', place: '', target: '', number: 0, indicator: '', budget: '' };
const TEXTS = [['name', 'name'], ['on', 'on'], ['place', 'place'], ['target', 'object'], ['indicator', 'indicator'], ['budget', 'budget']] as const;

/** Draws up a plan; one that was sent back is taken up again as it was. */
export function PlanDialog({ rejected, onClose, onDone }: { readonly rejected: readonly Plan[]; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(reportWords);
  const { viewer } = useSession();
  const [project, setProject] = useState('');
  const [year, setYear] = useState(Number(viewer.today.slice(0, 4)) + (viewer.today.slice(5, 7) >= '11' ? 1 : 0));
  const [executeOn, setExecuteOn] = useState(`${year}-01-01`);
  const [bases, setBases] = useState<string[]>([]);
  const [activities, setActivities] = useState<readonly Activity[]>([BLANK]);
  const [{ data: projects }] = useQuery({ query: PlannedProjectsDocument });
  const [{ data: found }] = useQuery({ query: PlanBasesDocument, variables: { project }, pause: project === '' });
  const send = useAct(SubmitServicePlanDocument);
  const choose = (chosen: string): void => {
    setProject(chosen);
    const before = rejected.find((plan) => plan.project === chosen);
    if (before) { setYear(before.year); setExecuteOn(before.executeOn); setBases([...before.bases]); setActivities(before.activities.map((each) => ({ ...each }))); }
  };
  const change = (at: number, changes: Partial<Activity>): void => setActivities(activities.map((each, i) => (i === at ? { ...each, ...changes } : each)));
  const save = (): void => { void send.run({ input: { project, year, executeOn, bases, activities: activities.map((each) => ({ ...each, budget: each.budget.trim() || '0' })) } }).then((done) => { if (done.ok) onDone(); }); };
  return (
    <Modal open width={860} title={t('newPlan')} onCancel={onClose} onOk={save} okText={t('send')} cancelText={t('cancel')} confirmLoading={send.running} okButtonProps={{ disabled: project === '' }}>
      <RefusalList refusals={send.refusals} />
      {rejected.some((plan) => plan.project === project) && <p className="gq-quiet">{t('again')}</p>}
      <p><label htmlFor="plan-project">{t('project')}</label><Select id="plan-project" style={{ width: '100%' }} value={project || null} onChange={choose} options={(projects?.plannedProjects ?? []).map((value) => ({ value, label: value }))} /></p>
      <div className="gq-filter">
        <label>{t('year')}<InputNumber min={2000} max={2100} value={year} onChange={(value) => setYear(value ?? year)} /></label>
        <label>{t('executeOn')}<Input type="date" value={executeOn} onChange={(event) => setExecuteOn(event.target.value)} /></label>
      </div>
      <fieldset style={{ border: 0, padding: 0, margin: '8px 0' }}><legend style={{ padding: 0, fontWeight: 600 }}>{t('bases')}</legend>
        <Checkbox.Group value={bases} onChange={setBases} options={(found?.planBases ?? []).map((one) => ({ value: one.code, label: one.zh }))} /></fieldset>
      <h3 style={{ fontSize: 14 }}>{t('activities')}</h3>
      {activities.map((each, i) => (
        <div key={i} style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))', gap: 8, borderTop: '1px solid #e6eaee', padding: '8px 0' }}>
          {TEXTS.map(([field, word]) => <label key={field}>{t(word)}<Input value={each[field]} inputMode={field === 'budget' ? 'decimal' : 'text'} onChange={(event) => change(i, { [field]: event.target.value })} /></label>)}
          <label>{t('number')}<InputNumber min={0} style={{ width: '100%' }} value={each.number} onChange={(value) => change(i, { number: value ?? 0 })} /></label>
          {activities.length > 1 && <Button size="small" style={{ alignSelf: 'end' }} onClick={() => setActivities(activities.filter((_, at) => at !== i))}>{t('remove')}</Button>}
        </div>
      ))}
      <Button onClick={() => setActivities([...activities, BLANK])}>{t('add')}</Button>
    </Modal>
  );
}
