import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { termWords, useTerm } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { SchemaNode } from '../ui/schema-form/schema.js';
import { ThingPage } from '../ui/thing/thing-page.js';
import { AppraisalResultDocument, RecordAppraisalsDocument, type AppraisalEntryInput } from './appraisal.operations.js';
import { Outcome, Reconsiderations, ResultFacts, type Result } from './result-view.js';
import { appraisalWords } from './words.js';

const terms = (list: 'tier' | 'severity', codes: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(codes.map((code) => [code, (termWords.zh as Readonly<Record<string, string>>)[`${list}.${code}`] ?? code]));
const TIERS = ['excellent', 'qualified', 'basic-qualified', 'unqualified'] as const;

/** The form of the entry: facts first, then the tier, in the document's words. */
const ENTRY_FORM: SchemaNode = {
  type: 'object',
  properties: {
    satisfactionRate: { type: 'string', format: 'decimal', 'x-scale': 2, 'x-minimum': '0', 'x-maximum': '100', 'x-unit': 'percent', title: '民主评议满意率', 'x-title-en': 'Satisfaction' },
    unreportedIncidents: { type: 'integer', minimum: 0, title: '未及时上报事件数', 'x-title-en': 'Unreported incidents' },
    missedKeyTask: { type: 'boolean', title: '未完成年度重要任务', 'x-title-en': 'Missed key task' },
    seriousFault: { type: 'boolean', title: '严重失误、失职', 'x-title-en': 'Serious fault' },
    incompetent: { type: 'boolean', title: '消极或不能胜任', 'x-title-en': 'Passive or incompetent' },
    severity: { type: 'string', enum: ['lesser', 'grave'], 'x-terms': terms('severity', ['lesser', 'grave']), title: '情节', 'x-title-en': 'Severity', 'x-presence': 'optional' },
    superiorOpinion: { type: 'string', title: '上级意见', 'x-title-en': 'Superior’s opinion', 'x-presence': 'optional' },
    tier: { type: 'string', enum: [...TIERS], 'x-terms': terms('tier', TIERS), title: '等次', 'x-title-en': 'Tier' },
    differenceReason: { type: 'string', title: '与建议等次不同的原因', 'x-title-en': 'Why it differs', 'x-presence': 'optional' },
  },
};

function entryOf(id: string, form: Readonly<Record<string, unknown>>): AppraisalEntryInput {
  const text = (key: string): string | null => (typeof form[key] === 'string' && form[key] !== '' ? (form[key]) : null);
  const severity = text('severity');
  return {
    id, satisfactionRate: text('satisfactionRate') ?? '', unreportedIncidents: typeof form['unreportedIncidents'] === 'number' ? form['unreportedIncidents'] : 0, missedKeyTask: form['missedKeyTask'] === true,
    seriousFault: form['seriousFault'] === true, incompetent: form['incompetent'] === true, severity, superiorOpinion: text('superiorOpinion'), tier: text('tier') ?? '', differenceReason: text('differenceReason'),
  };
}

/** One person's appraisal of a year. */
export default function ResultPage() {
  const t = useWords(appraisalWords);
  const term = useTerm();
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: AppraisalResultDocument, variables: { id } });
  const record = useAct(RecordAppraisalsDocument);
  if (data && !data.appraisalResult) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.appraisalResult} fetching={fetching} error={error}>
      {(r: Result) => (
        <ThingPage title={`${r.workerName ?? ''} ${r.year}`} stateName={term('tier', r.finalTier ?? r.suggestedTier)}
          acts={may('update', 'AppraisalResult') && r.finalTier === null ? [{ id: 'enter', label: t('enter'), form: ENTRY_FORM, primary: true }] : []}
          onAct={async (_, { form }) => {
            const outcome = await record.run({ entries: [entryOf(id, form)] });
            if (outcome.ok) ask({ requestPolicy: 'network-only' });
            return outcome;
          }}
          tabs={[
            { key: 'outcome', label: t('outcome'), children: <div className="gq-columns-even"><div><Outcome result={r} /></div><div><ResultFacts result={r} /></div></div> },
            { key: 'requests', label: t('course'), children: <Reconsiderations result={r} /> },
          ]} />
      )}
    </Answered>
  );
}
