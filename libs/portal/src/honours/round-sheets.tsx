import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import { WaiveAwardSheetsDocument, type AwardRoundQuery } from './honours.operations.js';
import { honoursWords } from './words.js';

type Round = NonNullable<AwardRoundQuery['awardRound']>;

function WaiveDialog({ round, ids, onClose, onDone }: { readonly round: Round; readonly ids: readonly string[]; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(honoursWords);
  const [reason, setReason] = useState('');
  const waive = useAct(WaiveAwardSheetsDocument);
  return (
    <Modal open title={`${t('waive')}（${ids.length}）`} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={waive.running} onOk={() => { void waive.run({ roundId: round.id, ids: [...ids], reason }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={waive.refusals} />
      <p className="gq-quiet">{t('waiveHint')}</p>
      <label htmlFor="waive-reason">{t('reason')}</label><Input.TextArea id="waive-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}

/** Sheets of a round for those who run it: what is missing first, what was given, and what is done without. */
export function RoundSheets({ round, onChanged }: { readonly round: Round; readonly onChanged: () => void }) {
  const t = useWords(honoursWords);
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [waiving, setWaiving] = useState(false);
  const sheets = round.sheetsGiven;
  if (sheets.length === 0) return <p className="gq-quiet">{t('noSheets')}</p>;
  const owed = sheets.filter((one) => one.givenAt === null && one.waivedReason === null).map((one) => one.id);
  const given = sheets.filter((one) => one.givenAt !== null).length;
  const open = round.computedAt === null;
  const toggle = (id: string): void => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <>
      <p role="status">{t('sheetsCount', { all: sheets.length, given, owed: owed.length })}</p>
      {open && owed.length > 0 && <p><Button disabled={chosen.length === 0} onClick={() => setWaiving(true)}>{t('waive')}（{chosen.length}）</Button></p>}
      <div className="gq-table-scroll">
        <table className="gq-table">
          <thead><tr>{open && <th scope="col" className="gq-check"><input type="checkbox" aria-label={t('waive')} disabled={owed.length === 0} checked={owed.length > 0 && chosen.length === owed.length} onChange={() => setChosen(chosen.length === owed.length ? [] : owed)} /></th>}<th scope="col">{t('name')}</th><th scope="col">{t('sheet')}</th><th scope="col">{t('rater')}</th><th scope="col" className="gq-num">{t('givenScore')}</th><th scope="col">{t('state')}</th></tr></thead>
          <tbody>
            {sheets.map((one) => (
              <tr key={one.id}>
                {open && <td className="gq-check">{owed.includes(one.id) && <input type="checkbox" aria-label={`${one.about?.nominee ?? ''} ${one.raterName ?? ''}`} checked={chosen.includes(one.id)} onChange={() => toggle(one.id)} />}</td>}
                <th scope="row" style={{ background: 'none', fontWeight: 400 }}>{one.about?.nominee}</th>
                <td>{one.about && say(one.about)}</td>
                <td>{one.raterName ?? one.about?.parties.join('、')}</td>
                <td className="gq-num">{one.score ?? '—'}</td>
                <td>{one.givenAt !== null ? t('givenAt', { at: formatInstant(one.givenAt) }) : one.waivedReason !== null ? t('waived', { reason: one.waivedReason }) : <strong>{t('owed')}</strong>}{one.comment && <div className="gq-quiet">{one.comment}</div>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {waiving && <WaiveDialog round={round} ids={chosen} onClose={() => setWaiving(false)} onDone={() => { setWaiving(false); setChosen([]); onChanged(); }} />}
    </>
  );
}
