import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IdentityVault, birthIn, identityCheckCharacter, isIdentityNumber, maskIdentity, maskTelephone } from './index.js';

const vault = new IdentityVault('a secret of at least thirty-two characters');

describe('identity numbers', () => {
  it('knows the check character of the standard example', () => {
    expect(identityCheckCharacter('11010519491231002')).toBe('X');
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
  });

  it.each(['110105194912310021', '11010519491231002x', '1101051949123100', '', '11010519491231002XX'])('refuses %p', (text) => {
    expect(isIdentityNumber(text)).toBe(false);
  });

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const whole = digits + identityCheckCharacter(digits);
        const wrong = String((Number(digits[at]) + shift) % 10);
        expect(isIdentityNumber(whole.slice(0, at) + wrong + whole.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('gives the day of birth where its digits name one', () => {
    expect(birthIn('11010519491231002X')).toBe('1949-12-31');
    expect(birthIn('110105194902300021')).toBeNull();
    expect(birthIn('1101051949')).toBeNull();
  });

  it('shows only the ends', () => {
    expect(maskIdentity('11010519491231002X')).toBe('1101**********002X');
    expect(maskTelephone('13800001234')).toBe('138****1234');
  });

  it('gives back what was encrypted, differently each time, and refuses what was altered', () => {
    const stored = vault.encrypt('11010519491231002X');
    expect(vault.decrypt(stored)).toBe('11010519491231002X');
    expect(vault.encrypt('11010519491231002X').equals(stored)).toBe(false);
    const altered = Buffer.from(stored);
    altered[altered.length - 1] = (altered[altered.length - 1] ?? 0) ^ 1;
    expect(() => vault.decrypt(altered)).toThrow();
    expect(() => new IdentityVault('another secret of thirty-two characters!').decrypt(stored)).toThrow();
  });

  it('matches the same number whatever its case, and only under the same secret', () => {
    expect(vault.hash('11010519491231002x').equals(vault.hash(' 11010519491231002X'))).toBe(true);
    expect(new IdentityVault('another secret of thirty-two characters!').hash('11010519491231002X').equals(vault.hash('11010519491231002X'))).toBe(false);
  });
});
