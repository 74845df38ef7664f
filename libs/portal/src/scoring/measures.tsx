import { Button, Input } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { RevokeScoringMeasureDocument, ScoringMeasuresDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

/** What the institution decided after the results of a round, each with its reason; one that was revoked stays on record. */
export function Measures({ roundId }: { readonly roundId: string }) {
  const t = useWords(scoringWords);
  const { viewer } = useSession();
  const [{ data }, ask] = useQuery({ query: ScoringMeasuresDocument, variables: { roundId }, requestPolicy: 'cache-and-network' });
  const [revoking, setRevoking] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const revoke = useAct(RevokeScoringMeasureDocument);
  const may = allows(viewer.permissions, 'measure', 'ScoringResult');
  const rows = data?.scoringMeasures ?? [];
  if (data && rows.length === 0) return <p className="gq-quiet">{t('noMeasures')}</p>;
  return (
    <div className="gq-table-scroll">
      <RefusalList refusals={revoke.refusals} />
      <table className="gq-facts gq-facts-head">
        <thead><tr><th scope="col">{t('person')}</th><th scope="col">{t('measure')}</th><th scope="col">{t('reason')}</th><th scope="col">{t('effectiveOn')}</th><th scope="col">{t('decidedOn')}</th><th scope="col" aria-label={t('revoke')} /></tr></thead>
        <tbody>{rows.map((row) => (
          <tr key={row.id}>
            <td>{row.personName}</td><td>{row.kindName}</td><td>{row.reason}</td><td>{formatDay(row.effectiveOn)}</td><td>{formatDay(row.decidedOn)}</td>
            <td>{row.revokedOn ? <span className="gq-quiet">{t('revoked', { reason: row.revokedReason ?? '' })}</span> : !may ? null : revoking === row.id ? (
              <><Input aria-label={t('reason')} placeholder={t('reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
                <Button size="small" danger loading={revoke.running} disabled={reason.trim() === ''} onClick={() => { void revoke.run({ id: row.id, reason }).then((outcome) => { if (outcome.ok) { setRevoking(null); ask({ requestPolicy: 'network-only' }); } }); }}>{t('revoke')}</Button></>
            ) : <Button size="small" onClick={() => setRevoking(row.id)}>{t('revoke')}</Button>}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}
