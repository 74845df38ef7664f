import { describe, expect, test } from '@jest/globals';
import { formatInstant, formatPercent, maskIdentity, maskTelephone } from './format.js';

describe('what people read', () => {
  test('an instant is shown in Chinese time', () => {
    expect(formatInstant('2026-11-20T16:30:00Z')).toBe('2026-11-21 00:30');
    expect(formatInstant(null)).toBe('—');
  });

  test('per cent loses only zeros after the point', () => {
    expect(formatPercent('12.50')).toBe('12.5%');
    expect(formatPercent('100')).toBe('100%');
    expect(formatPercent('30.00')).toBe('30%');
  });

  test('identity and telephone are masked in the middle', () => {
    expect(maskIdentity('130102199001011234')).toBe('130*************34');
    expect(maskTelephone('13800138000')).toBe('138****8000');
    expect(maskIdentity('1234')).toBe('****');
  });
});
