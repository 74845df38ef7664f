import { describe, expect, test } from '@jest/globals';
import { FIGURES_MOST, chosenFigures } from './chosen-figures.js';

const figure = (key: string, address: string, value = '3') => ({ key, address, value });
const areaOf = (address: string): string => address.split('/').find((part) => part !== '' && part !== 'mine') ?? '';
const ALL = [figure('posts', '/posts'), figure('empty', '/registers', '0'), figure('own-pay', '/mine/pay'), figure('own-hours', '/mine/attendance'), figure('findings', '/service/findings'), figure('contracts', '/providers'), figure('runs', '/payroll', '0')];

describe('the figures beside the to-do list', () => {
  test.each([
    ['a worker’s own lead, in the order of the work', ['attendance', 'pay', 'my-pay'], ['own-hours', 'own-pay', 'posts', 'findings', 'contracts']],
    ['a department’s service leads, then what is not nothing', ['service'], ['findings', 'posts', 'contracts', 'empty', 'runs']],
    ['finance sees its payroll first, though it is nothing yet', ['payroll'], ['runs', 'posts', 'findings', 'contracts', 'empty']],
    ['without a main work they stand as they came, those of nothing later', [], ['posts', 'findings', 'contracts', 'empty', 'runs']],
  ])('%s', (_why, mainWork, keys) => {
    const chosen = chosenFigures(ALL, areaOf, mainWork);
    expect(chosen.map((each) => each.key)).toEqual(keys);
    expect(chosen.length).toBeLessThanOrEqual(FIGURES_MOST);
  });
});
