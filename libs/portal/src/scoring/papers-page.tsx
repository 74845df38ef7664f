import { Button, Pagination } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useLanguage, useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import type { Value } from '../ui/reasons/reason.js';
import { factsOf, isBlank, labelOf, schemaOf, type Draft, type SchemaNode } from '../ui/schema-form/schema.js';
import { useNarrow } from '../ui/use-narrow.js';
import { ValueView } from '../ui/value-view.js';
import { CodeFields } from './code-fields.js';
import { useCodeWords } from './codes.js';
import { AnonymousSheetsDocument, GiveAnonymousRatingsDocument, type AnonymousSheetsQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type Sheets = AnonymousSheetsQuery['anonymousSheets'];
const PAGE = 50;
const placeOf = (roundId: string): string => `gongqiao.scoring.papers.${roundId}`;

function keptFor(roundId: string): Draft {
  try {
    return JSON.parse(localStorage.getItem(placeOf(roundId)) ?? '{}') as Draft;
  } catch {
    return {};
  }
}

/** A field for each paper that is still to be scored, under its code. */
function Fill({ sheets, onGiven }: { readonly sheets: Sheets; readonly onGiven: () => void }) {
  const t = useWords(scoringWords);
  const say = useSay();
  const { language } = useLanguage();
  const words = useCodeWords();
  const narrow = useNarrow();
  const give = useAct(GiveAnonymousRatingsDocument);
  const [draft, setDraft] = useState<Draft>(() => keptFor(sheets.roundId));
  useEffect(() => { localStorage.setItem(placeOf(sheets.roundId), JSON.stringify(draft)); }, [draft, sheets.roundId]);
  const open = sheets.lines.filter((line) => line.value === null);
  if (open.length === 0) return <p className="gq-quiet">{sheets.totalCount === 0 ? t('noPapers') : t('papersDone')}</p>;
  const schema: SchemaNode = {
    type: 'object', 'x-order': open.map((line) => line.id),
    properties: Object.fromEntries(open.map((line) => [line.id, { ...schemaOf(line.schema), title: words(line.code), 'x-title-en': words(line.code), 'x-presence': 'omittable' }])),
  };
  const filled = Object.fromEntries(Object.entries(factsOf(schema, draft)).filter(([, value]) => !isBlank(value)));
  const messages = Object.fromEntries(Object.entries(byField(give.refusals, 'values.')).map(([path, found]) => [path, say(found.message).replaceAll(found.field ?? '\0', labelOf(path, schema.properties?.[path] ?? {}, language))]));
  const submit = (): void => {
    void give.run({ roundId: sheets.roundId, values: filled }).then((outcome) => {
      if (!outcome.ok) return;
      setDraft(Object.fromEntries(Object.entries(draft).filter(([id]) => !(id in filled))));
      onGiven();
    });
  };
  return (
    <Panel title={t('papersLeft', { n: sheets.left, total: sheets.totalCount })} beside={sheets.dueOn ? `${t('dueOn')} ${formatDay(sheets.dueOn)}` : undefined}>
      <RefusalList refusals={give.refusals.filter((r) => !r.field?.startsWith('values.'))} />
      <CodeFields schema={schema} value={draft} onChange={setDraft} messages={messages} />
      <Button type="primary" size="large" block={narrow} loading={give.running} disabled={Object.keys(filled).length === 0} onClick={submit}>{t('submit')}</Button>
    </Panel>
  );
}

/** Papers that the viewer scores by their codes, without knowing whose they are; what was given stands below. */
export default function PapersPage() {
  const { id = '' } = useParams();
  const t = useWords(scoringWords);
  const words = useCodeWords();
  const [page, setPage] = useState(1);
  const [{ data, fetching, error }, ask] = useQuery({ query: AnonymousSheetsDocument, variables: { roundId: id, first: PAGE, skip: (page - 1) * PAGE } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.anonymousSheets} fetching={fetching} error={error} onRetry={refresh}>
      {(sheets) => {
        const given = sheets.lines.filter((line) => line.value !== null);
        return (
          <>
            <PageHead title={t('papers')} beside={sheets.roundTitle} />
            <p className="gq-quiet">{t('papersHint')}</p>
            <Fill sheets={sheets} onGiven={refresh} />
            {given.length > 0 && <Panel title={t('given')}><table className="gq-facts"><tbody>{given.map((line) => <tr key={line.id}><th scope="row">{words(line.code)}</th><td><ValueView node={schemaOf(line.schema)} value={line.value as Value} /></td></tr>)}</tbody></table></Panel>}
            {sheets.totalCount > PAGE && <Pagination current={page} pageSize={PAGE} total={sheets.totalCount} showSizeChanger={false} onChange={setPage} />}
          </>
        );
      }}
    </Answered>
  );
}
