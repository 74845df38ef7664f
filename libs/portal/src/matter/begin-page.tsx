import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { ProvisionChip } from '../ui/reasons/reason-tree.js';
import { checkDraft, emptyDraft, factsOf, SchemaForm, schemaOf, useFaultMessages, type Draft } from '../ui/schema-form/index.js';
import { BeginMatterDocument, MattersToBeginDocument, type MattersToBeginQuery } from './matter.operations.js';
import { matterWords } from './words.js';

type Kind = MattersToBeginQuery['mattersToBegin'][number];

const SEARCH_FROM = 8;

function KindList({ kinds }: { readonly kinds: readonly Kind[] }) {
  const t = useWords(matterWords);
  const [wanted, setWanted] = useState('');
  const shown = kinds.filter((kind) => kind.zh.includes(wanted.trim()));
  if (kinds.length === 0) return <p className="gq-quiet">{t('nothingToBegin')}</p>;
  return (
    <>
      {kinds.length > SEARCH_FROM && <Input.Search allowClear aria-label={t('find')} placeholder={t('find')} style={{ maxWidth: 320, marginBottom: 12 }} onChange={(e) => setWanted(e.target.value)} />}
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head" aria-label={t('begin')}>
          <thead><tr><th>{t('kind')}</th><th>{t('course')}</th><th>{t('basis')}</th></tr></thead>
          <tbody>{shown.map((kind) => (
            <tr key={kind.workflow}>
              <td><Link to={`/matters/new/${kind.workflow}`}>{kind.zh}</Link></td><td>{kind.course.join(' → ')}</td>
              <td>{kind.provisions.map((provision) => <ProvisionChip key={provision.id} provision={provision} />)}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </>
  );
}

function BeginForm({ kind }: { readonly kind: Kind }) {
  const t = useWords(matterWords);
  const say = useSay();
  const go = useNavigate();
  const { viewer } = useSession();
  const schema = schemaOf(kind.form);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(schema));
  const [sent, setSent] = useState(false);
  const words = useFaultMessages();
  const begin = useAct(BeginMatterDocument);
  const faults = checkDraft(schema, draft, viewer.today);
  const refused = Object.fromEntries(Object.entries(byField(begin.refusals, 'form.')).map(([path, found]) => [path, say(found.message)]));
  const send = (): void => {
    setSent(true);
    if (Object.keys(faults).length > 0) return;
    void begin.run({ workflow: kind.workflow, form: factsOf(schema, draft) }).then((outcome) => { if (outcome.ok) void go(`/matters/${outcome.data.beginMatter.id}`); });
  };
  return (
    <>
      <PageHead title={kind.zh} beside={kind.provisions.map((provision) => <ProvisionChip key={provision.id} provision={provision} />)} />
      <Panel>
        <p className="gq-quiet">{t('course')}：{kind.course.join(' → ')}</p>
        <RefusalList refusals={begin.refusals.filter((r) => !r.field?.startsWith('form.'))} />
        <SchemaForm schema={schema} value={draft} messages={{ ...(sent ? words(faults, schema) : {}), ...refused }} onChange={setDraft} />
        <Button type="primary" loading={begin.running} onClick={send}>{t('begin')}</Button>
      </Panel>
    </>
  );
}

/** What one may begin by hand, each with its course and its article; and the form of one of them. */
export default function BeginPage() {
  const t = useWords(matterWords);
  const { workflow } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: MattersToBeginDocument });
  return (
    <Answered data={data} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ mattersToBegin }) => {
        if (workflow === undefined) return <><PageHead title={t('begin')} /><Panel><KindList kinds={mattersToBegin} /></Panel></>;
        const kind = mattersToBegin.find((held) => held.workflow === workflow);
        return kind ? <BeginForm key={kind.workflow} kind={kind} /> : <Alert type="warning" showIcon title={t('notYours')} action={<Link to="/matters/new">{t('begin')}</Link>} />;
      }}
    </Answered>
  );
}
