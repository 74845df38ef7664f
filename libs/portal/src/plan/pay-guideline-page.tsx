import { useState } from 'react';
import { useQuery } from 'urql';
import { PackParameters, ValueDialog, type Parameter } from '../administration/pack-parameters.js';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { GuidelineParametersDocument } from './plan.operations.js';
import { planWords } from './words.js';

/** The pay guideline's own tables, by what every document calls them. */
const GUIDELINE = new Set(['postWageRates', 'postAllowances']);

/** The pay guideline: shares of the minimum wage by grade, allowances by grade and step, each with its first day and source. */
export default function PayGuidelinePage() {
  const t = useWords(planWords);
  const may = useMay();
  const [setting, setSetting] = useState<Parameter | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: GuidelineParametersDocument });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('guideline')} />
      <p className="gq-quiet">{t('guidelineHint')}</p>
      <Answered data={data?.policyPacks} fetching={fetching} error={error} onRetry={refresh}>
        {(packs) => packs.filter((pack) => pack.current).map((pack) => {
          const tables = pack.parameters.filter((parameter) => GUIDELINE.has(parameter.id.split('.').at(-1) ?? ''));
          return tables.length === 0 ? <div key={pack.id} className="gq-panel gq-empty">{t('noGuideline')}</div>
            : <Panel key={pack.id} title={pack.title}><PackParameters pack={{ ...pack, parameters: tables }} all mayChange={may('create', 'TenantOverride')} onSet={setSetting} onChanged={refresh} /></Panel>;
        })}
      </Answered>
      {setting && <ValueDialog parameter={setting} onClose={() => setSetting(null)} onSet={() => { setSetting(null); refresh(); }} />}
    </>
  );
}
