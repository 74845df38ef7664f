/** Figures beside the list; more are not looked at. */
export const FIGURES_MOST = 5;

/** Figures about the viewer's own have such keys; they lead where the viewer's work is one's own service, and follow where it is the house's. */
const OWN = 'own-';
const OWN_WORK = 'my-pay';

/** The few figures that a role looks at: of its main work first, in that order; among the rest, one of nothing gives way. */
export function chosenFigures<F extends { readonly key: string; readonly value: string; readonly address: string }>(all: readonly F[], areaOf: (address: string) => string, mainWork: readonly string[]): readonly F[] {
  const ownLeads = mainWork.includes(OWN_WORK);
  const rank = (figure: F): number => {
    const place = mainWork.indexOf(areaOf(figure.address));
    if (figure.key.startsWith(OWN)) return ownLeads ? place - mainWork.length : mainWork.length + 2;
    return place >= 0 ? place : mainWork.length + (figure.value === '0' ? 1 : 0);
  };
  return all.map((figure, i) => ({ figure, i, rank: rank(figure) })).sort((a, b) => a.rank - b.rank || a.i - b.i).slice(0, FIGURES_MOST).map(({ figure }) => figure);
}
