import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { LiveAnswer } from '../ui/schema-form/decision-form.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, type Draft } from '../ui/schema-form/schema.js';
import { useEvaluation, type DecisionShape } from '../ui/schema-form/use-evaluation.js';
import { ChangeDepartureDocument, type DeparturePartsFragment } from './personnel.operations.js';
import { personnelWords } from './words.js';

interface Props { readonly departure: DeparturePartsFragment; readonly onChanged: () => void }

function Fill({ departure: d, onChanged, decision }: Props & { readonly decision: DecisionShape }) {
  const t = useWords(personnelWords);
  const { viewer } = useSession();
  const { run, running, refusals } = useAct(ChangeDepartureDocument);
  const judged = (d.basis?.facts ?? {}) as Draft;
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft(decision.facts), noticeOn: viewer.today, ...judged, ...(d.facts as Draft), ...(d.ground ? { ground: d.ground } : {}) }));
  const [evidence, setEvidence] = useState(d.evidence ?? '');
  const live = useEvaluation(decision, draft, viewer.today);
  const save = (): void => {
    const { ground, probationEnd: _known, noticeOn: _served, ...facts } = factsOf(decision.facts, draft);
    void run({ input: { id: d.id, ground: typeof ground === 'string' ? ground : null, facts, evidence: evidence.trim() || null } }).then((o) => { if (o.ok) onChanged(); });
  };
  return (
    <Panel title={t('edit')}>
      <RefusalList refusals={refusals} />
      <SchemaForm schema={decision.facts} value={draft} onChange={setDraft} known={['probationEnd', 'noticeOn']} />
      <LiveAnswer live={live} decision={decision} reasons="line" />
      <label htmlFor="evidence">{t('evidence')}</label>
      <Input.TextArea id="evidence" rows={2} value={evidence} onChange={(e) => setEvidence(e.target.value)} />
      <Button type="primary" style={{ marginTop: 10 }} loading={running} onClick={save}>{t('save')}</Button>
    </Panel>
  );
}

/** Ground and facts of a dismissal, judged as one types. */
export function DismissalFacts(props: Props) {
  const decision = useDecision('assignment.dismissalNotice');
  return decision ? <Fill {...props} decision={decision} /> : null;
}
