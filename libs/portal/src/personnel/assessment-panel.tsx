import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Line } from './file-view.js';
import { AskHostProbationDocument, AssessProbationAsHostDocument, AssessProbationDocument, type ProbationQuery } from './personnel.operations.js';
import { personnelWords } from './words.js';

type Probation = NonNullable<ProbationQuery['probation']>;

function Give({ label, running, onGive }: { readonly label: string; readonly running: boolean; readonly onGive: (passed: boolean, note: string) => void }) {
  const t = useWords(personnelWords);
  const [passed, setPassed] = useState<boolean | null>(null);
  const [note, setNote] = useState('');
  return (
    <div style={{ margin: '10px 0' }}>
      <strong>{label}</strong>
      <div style={{ margin: '6px 0' }}><Radio.Group aria-label={label} value={passed} onChange={(e) => setPassed(e.target.value as boolean)} options={[{ value: true, label: t('pass') }, { value: false, label: t('fail') }]} /></div>
      <Input.TextArea aria-label={t('note')} placeholder={t('note')} rows={2} value={note} onChange={(e) => setNote(e.target.value)} />
      <Button type="primary" style={{ marginTop: 6 }} loading={running} disabled={passed === null || note.trim().length < 2} onClick={() => { if (passed !== null) onGive(passed, note); }}>{t('save')}</Button>
    </div>
  );
}

/** Both assessments of a probation, and the one that is the viewer's to give. */
export function AssessmentPanel({ probation: p, onChanged }: { readonly probation: Probation; readonly onChanged: () => void }) {
  const t = useWords(personnelWords);
  const may = useMay();
  const department = useAct(AssessProbationDocument);
  const host = useAct(AssessProbationAsHostDocument);
  const ask = useAct(AskHostProbationDocument);
  const asked = p.hostSheet !== null && p.hostSheet.givenOn === null ? p.hostSheet : null;
  const done = (o: { readonly ok: boolean }): void => { if (o.ok) onChanged(); };
  return (
    <Panel title={t('course')}>
      <RefusalList refusals={[...department.refusals, ...host.refusals, ...ask.refusals]} />
      <Line title={t('hostAssessment')} beside={t(p.hostAssessment as 'pass')}>{p.hostNote}</Line>
      <Line title={t('departmentAssessment')} beside={t(p.departmentAssessment as 'pass')}>{p.departmentNote}</Line>
      {asked && <p className="gq-quiet">{t('hostAsked', { day: formatDay(asked.requestedOn), host: asked.hostUnitName })}</p>}
      {p.hostAssessment === 'pending' && !asked && (may('update', 'Probation') || may('assess', 'Probation')) && <p><Button loading={ask.running} onClick={() => { void ask.run({ employeeId: p.employeeId }).then(done); }}>{t('askHost')}</Button></p>}
      {p.hostAssessment === 'pending' && !asked && may('assess-as-host', 'Probation') && <Give label={t('assessHost')} running={host.running} onGive={(passed, note) => { void host.run({ employeeId: p.employeeId, passed, note }).then(done); }} />}
      {p.departmentAssessment === 'pending' && may('assess', 'Probation') && <Give label={t('assess')} running={department.running} onGive={(passed, note) => { void department.run({ employeeId: p.employeeId, passed, note }).then(done); }} />}
    </Panel>
  );
}
