import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { holdsBy } from '../scoring/draw-again.js';
import { Answered } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { ServiceSummaryDrawDocument } from './care.operations.js';
import { careWords } from './care-words.js';

/** How a summary's samples were drawn, and drawing them again on the viewer's own device. */
export function SampleDraw({ id }: { readonly id: string }) {
  const t = useWords(careWords);
  const [again, setAgain] = useState<boolean | null>(null);
  const [{ data, fetching, error }] = useQuery({ query: ServiceSummaryDrawDocument, variables: { id } });
  return (
    <Answered data={data?.serviceSummary} fetching={fetching} error={error}>
      {({ draw, nextSeedHash }) => !draw ? <p className="gq-quiet">{t('noDraw')}</p> : (
        <>
          <p className="gq-quiet">{t('drawHint')}</p>
          <table className="gq-facts" style={{ overflowWrap: 'anywhere' }}><tbody>
            <tr><th scope="row">{t('seed')}</th><td>{draw.seed}</td></tr>
            <tr><th scope="row">{t('seedHash')}</th><td>{draw.seedHash}</td></tr>
            <tr><th scope="row">{t('committedAt')}</th><td>{formatInstant(draw.committedAt)}</td></tr>
            <tr><th scope="row">{t('pool')} {draw.pool.length}</th><td><details><summary>{draw.item}</summary>{draw.pool.map((one) => <div key={one}>{one}</div>)}</details></td></tr>
            {nextSeedHash && <tr><th scope="row">{t('nextSeed')}</th><td>{nextSeedHash}</td></tr>}
          </tbody></table>
          <Button onClick={() => setAgain(holdsBy(draw.seed, draw.seedHash, { kind: 'sample', item: draw.item, pool: draw.pool, size: draw.size, drawn: draw.drawn }))}>{t('redo')}</Button>
          <div role="status">{again !== null && <p className={again ? '' : 'gq-light-overdue'}>{again ? t('redoOk') : t('redoBad')}</p>}</div>
        </>
      )}
    </Answered>
  );
}
