import { Spin } from 'antd';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { ChangeHomeVisitDocument, HomeVisitDocument, PlanHomeVisitDocument, VisitTermsDocument, type HomeVisitQuery } from './care.operations.js';
import { CLEARANCE } from './clearance.js';
import { VisitForm, emptyVisit, visitInput, type VisitValues } from './visit-form.js';
import { clockDay, clockTime, visitWords } from './visit-words.js';

function valuesOf(visit: NonNullable<HomeVisitQuery['homeVisit']>): VisitValues {
  const { purpose, destination, companionEmployeeId, companionName, matterId, beneficiaryId, assessed, risks } = visit;
  return { purpose, destination, companionEmployeeId: companionEmployeeId ?? null, companionName, matterId: matterId ?? null, beneficiaryId: beneficiaryId ?? null, assessed, risks, plan: visit.plan as VisitValues['plan'], day: clockDay(visit.startsAt), starts: clockTime(visit.startsAt), returnBy: clockTime(visit.returnBy) };
}

/** Plans a visit, or changes one that the supervisor has not cleared yet. */
export default function VisitPlanPage() {
  const t = useWords(visitWords);
  const go = useNavigate();
  const { viewer } = useSession();
  const { values } = useAddressState();
  const id = values['id'] ?? '';
  const decision = useDecision(CLEARANCE);
  const [{ data }] = useQuery({ query: HomeVisitDocument, variables: { id }, pause: id === '' });
  const [{ data: terms }] = useQuery({ query: VisitTermsDocument });
  const plan = useAct(PlanHomeVisitDocument);
  const change = useAct(ChangeHomeVisitDocument);
  const back = (to: string): void => { void go(to, { replace: true }); };
  const start = id === '' ? { ...emptyVisit(viewer.today), matterId: values['matter'] ?? null } : data?.homeVisit ? valuesOf(data.homeVisit) : null;
  const submit = (entered: VisitValues): void => {
    const input = visitInput(entered);
    void (id === '' ? plan.run({ input }).then((done) => { if (done.ok) back(`/service/visits/${done.data.planHomeVisit.id}`); }) : change.run({ id, input }).then((done) => { if (done.ok) back(`/service/visits/${id}`); }));
  };
  return (
    <>
      <PageHead title={t(id === '' ? 'plan' : 'change')} />
      {terms?.visitTerms.ruled === false && <Panel><p className="gq-quiet" style={{ margin: 0 }}>{t('notRuled')}</p></Panel>}
      {!decision && terms?.visitTerms.ruled !== false && <Spin />}
      {decision && start && <VisitForm key={id} decision={decision} start={start} submit={t(id === '' ? 'submit' : 'save')} busy={plan.running || change.running} refusals={[...plan.refusals, ...change.refusals]} onSubmit={submit} onCancel={() => back(id === '' ? '/mine/service' : `/service/visits/${id}`)} />}
    </>
  );
}
