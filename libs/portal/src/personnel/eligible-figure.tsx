import { useWords } from '../ui/language.js';
import { Figure } from '../ui/reasons/figure.js';
import type { ApplicantPartsFragment } from './personnel.operations.js';
import { personnelWords } from './words.js';

/** Whether the document lets somebody be hired; it opens the reasons. */
export function EligibleFigure({ applicant }: { readonly applicant: Pick<ApplicantPartsFragment, 'eligible' | 'eligibilityResultId'> }) {
  const t = useWords(personnelWords);
  if (applicant.eligible === null) return <span className="gq-quiet">{t('unjudged')}</span>;
  return <Figure value={t(applicant.eligible ? 'yes' : 'no')} resultId={applicant.eligibilityResultId} />;
}
