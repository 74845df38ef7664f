import { describe, expect, it } from '@jest/globals';
import { initialsOf } from '../application/workers.js';
import { Worker, WorkerCertificate } from '../persistence/entities.js';
import { fullMonths, gradeFacts } from './eligibility-facts.js';

describe('full months of service', () => {
  it.each([
    ['2025-01-01', '2025-12-31', 12],
    ['2025-01-01', '2025-12-30', 11],
    ['2024-02-29', '2025-02-26', 11],
    ['2025-07-01', '2025-07-31', 1],
    ['2025-07-01', '2025-06-30', 0],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(fullMonths(from, to)).toBe(months);
  });
});

describe('facts of a grade', () => {
  const worker = Object.assign(new Worker(), { abilityTestPassedOn: '2024-11-16', workStartedOn: '2020-03-01', examConditionsMet: true, socialWorkFullTimeBachelor: false });
  const certificate = (validTo: string | null): WorkerCertificate => Object.assign(new WorkerCertificate(), { name: 'social-worker', viaNationalExam: true, obtainedOn: '2023-05-01', validTo });

  it('leave out a certificate that has run out, and one not yet obtained', () => {
    const names = (on: string, validTo: string | null): unknown => gradeFacts(worker, [certificate(validTo)], { monthsByGrade: {} }, 'second', on)['certificates'];
    expect(names('2026-01-01', '2026-01-01')).toHaveLength(1);
    expect(names('2026-01-02', '2026-01-01')).toHaveLength(0);
    expect(names('2023-04-30', null)).toHaveLength(0);
  });

  it('count service on posts as work, where the file knows of less', () => {
    expect(gradeFacts(worker, [], { monthsByGrade: { third: 50, second: 40 } }, 'first', '2026-03-01')).toMatchObject({ workExperienceMonths: 90, monthsAtThird: 50, monthsAtSecond: 40 });
  });

  it('do not pass an ability test that lies ahead', () => {
    expect(gradeFacts(worker, [], { monthsByGrade: {} }, 'junior', '2024-11-15')['abilityTestPassed']).toBe(false);
  });
});

describe('initials of a name', () => {
  it.each([['王小明', 'wxm'], ['欧阳娜', 'oyn'], ['Anna 李', 'annal']])('%s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
