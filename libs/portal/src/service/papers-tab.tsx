import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { AttachBox } from '../documents/attach-box.js';
import { FileLines } from '../documents/file-lines.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { CasePapersDocument, LookAtCasePapersDocument, ReviewServiceMatterDocument, type CasePapersQuery } from './care.operations.js';
import { MatterDisclosures } from './disclosures.js';
import { PAPER_KINDS, paperWord, paperWords, type PaperKind } from './paper-words.js';

type Matter = NonNullable<CasePapersQuery['serviceMatter']>;

interface Part {
  readonly matter: Matter;
  readonly onDone: () => void;
}

/** Whoever does not serve the case says why before anything opens. */
function Look({ matter, onDone }: Part) {
  const t = useWords(paperWords);
  const [reason, setReason] = useState('');
  const look = useAct(LookAtCasePapersDocument);
  return (
    <Panel title={t('lookTitle')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('lookHint')}</p>
      <RefusalList refusals={look.refusals} />
      <Input.TextArea rows={2} aria-label={t('reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button type="primary" style={{ marginTop: 8 }} loading={look.running} onClick={() => { void look.run({ id: matter.id, reason }).then((done) => { if (done.ok) onDone(); }); }}>{t('look')}</Button>
    </Panel>
  );
}

function Add({ matter, onDone }: Part) {
  const t = useWords(paperWords);
  const [kind, setKind] = useState<PaperKind>('consent');
  const [about, setAbout] = useState('');
  const personal = kind === 'consent' || kind === 'disclosure-consent';
  return (
    <>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('consentHint')}</p>
      <div className="gq-filter">
        <label>{t('kind')}<Select size="large" style={{ minWidth: 180 }} value={kind} onChange={setKind} options={PAPER_KINDS.map((value) => ({ value, label: t(value) }))} /></label>
        {personal && matter.members.length > 1 && <label>{t('about')}<Select size="large" style={{ minWidth: 180 }} value={about} onChange={setAbout} options={[{ value: '', label: t('everybody') }, ...matter.members.map((who) => ({ value: who.id, label: `${who.alias} ${who.code}` }))]} /></label>}
      </div>
      <AttachBox key={`${kind} ${about}`} label={t(kind)} target={{ subject: 'ServiceMatter', subjectId: matter.id, kind, about: personal ? about || null : null }} files={[]} onAdded={onDone} />
    </>
  );
}

function Reviewed({ matter, onDone }: Part) {
  const t = useWords(paperWords);
  const review = useAct(ReviewServiceMatterDocument);
  if (matter.closedOn === null) return null;
  return (
    <Panel title={t('review')}>
      <RefusalList refusals={review.refusals} />
      {matter.reviewedOn ? <p style={{ margin: 0 }}>{t('reviewed', { who: matter.reviewedByName ?? '', day: formatDay(matter.reviewedOn) })}</p> : <p className="gq-quiet" style={{ margin: 0 }}>{t('notReviewed')}</p>}
      {matter.mayReview && <Button type="primary" style={{ marginTop: 8 }} loading={review.running} onClick={() => { void review.run({ id: matter.id }).then((done) => { if (done.ok) onDone(); }); }}>{t('review')}</Button>}
    </Panel>
  );
}

/** Papers of a case: by kind, who is meant, each a door to itself; disclosure and review beside them. */
export function PapersTab({ id, onChanged }: { readonly id: string; readonly onChanged: () => void }) {
  const t = useWords(paperWords);
  const may = useMay();
  const [{ data, fetching, error }, ask] = useQuery({ query: CasePapersDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => { ask({ requestPolicy: 'network-only' }); onChanged(); };
  return (
    <Answered data={data?.serviceMatter} fetching={fetching} error={error} onRetry={refresh}>
      {(matter) => {
        const kinds = [...new Set(matter.papers.map((paper) => paper.kind))];
        const nameOf = (about: string | null): string => matter.members.find((who) => who.id === about)?.alias ?? '';
        return (
          <>
            {!matter.papersOpen && matter.papers.length > 0 && <Look matter={matter} onDone={refresh} />}
            <Panel title={t('papers')}>
              {matter.papers.length === 0 && <p className="gq-quiet">{t('none')}</p>}
              {kinds.map((kind) => (
                <div key={kind} style={{ marginBottom: 8 }}>
                  <h3 style={{ fontSize: 14, margin: '4px 0' }}>{paperWord(t, kind)}</h3>
                  {matter.papersOpen
                    ? <FileLines files={matter.papers.filter((paper) => paper.kind === kind).map((paper) => ({ ...paper, name: nameOf(paper.about) ? `${paper.name}（${nameOf(paper.about)}）` : paper.name }))} {...(matter.mayUpdate ? { onWithdrawn: refresh } : {})} />
                    : matter.papers.filter((paper) => paper.kind === kind).map((paper) => <div key={paper.id}>{paper.name} <span className="gq-quiet">{nameOf(paper.about)}</span></div>)}
                </div>
              ))}
              {matter.mayUpdate && <Add matter={matter} onDone={refresh} />}
            </Panel>
            <Reviewed matter={matter} onDone={refresh} />
            {may('read', 'CaseDisclosure') && <MatterDisclosures matterId={id} mayAsk={matter.mayUpdate && may('create', 'CaseDisclosure')} />}
          </>
        );
      }}
    </Answered>
  );
}
