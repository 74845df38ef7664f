import { maskTelephone } from '@gongqiao/platform/privacy';
import { refusePersonnel } from '../errors.js';
import type { ChangeKind } from '../persistence/change-entities.js';

/** What is asked for: the fields that its kind takes. */
export interface ChangeValue {
  readonly telephone?: string | null;
  readonly address?: string | null;
  readonly contactName?: string | null;
  readonly contactRelation?: string | null;
  readonly bank?: string | null;
  readonly account?: string | null;
}

const TELEPHONE = /^\+?\d[\d-]{6,18}$/;
const SHOWN_OF_ADDRESS = 6;

function required(value: string | null | undefined, field: string, least = 1): string {
  const words = value?.trim() ?? '';
  if (words.length < least || words.length > 200) throw refusePersonnel('field-empty', { field });
  return words;
}

function telephoneIn(value: ChangeValue): string {
  const number = value.telephone?.replaceAll(' ', '') ?? '';
  if (!TELEPHONE.test(number)) throw refusePersonnel('telephone-invalid', { field: 'input.telephone' });
  return number;
}

/** An address where it is not to be read: its beginning. */
export function maskAddress(address: string): string {
  return `${address.slice(0, SHOWN_OF_ADDRESS)}****`;
}

/** A contact as it is kept and shown: name, relation, telephone. */
export function maskContact(contact: string): string {
  const [name = '', relation = '', telephone = ''] = contact.split('\n');
  return `${name.slice(0, 1)}**（${relation}） ${maskTelephone(telephone)}`;
}

/** A kept contact in words. */
export function contactInWords(contact: string): string {
  const [name = '', relation = '', telephone = ''] = contact.split('\n');
  return `${name}（${relation}） ${telephone}`;
}

/**
 * What is kept of a change and how it is shown; an account's mask comes from whoever keeps accounts.
 *
 * @throws Refused `telephone-invalid`, `field-empty`, `account-invalid`.
 */
export function readChange(kind: ChangeKind, value: ChangeValue, maskAccount: (account: string) => string | null): { readonly kept: string; readonly masked: string } {
  switch (kind) {
    case 'telephone': {
      const kept = telephoneIn(value);
      return { kept, masked: maskTelephone(kept) };
    }
    case 'address': {
      const kept = required(value.address, 'input.address', 6);
      return { kept, masked: maskAddress(kept) };
    }
    case 'emergency-contact': {
      const kept = [required(value.contactName, 'input.contactName', 2), required(value.contactRelation, 'input.contactRelation'), telephoneIn(value)].join('\n');
      return { kept, masked: maskContact(kept) };
    }
    case 'bank-account': {
      const bank = required(value.bank, 'input.bank', 4);
      const account = value.account?.replaceAll(' ', '') ?? '';
      const masked = maskAccount(account);
      if (masked === null) throw refusePersonnel('account-invalid', { field: 'input.account' });
      return { kept: `${bank}\n${account}`, masked: `${bank} ${masked}` };
    }
  }
}

/** A change that is to be checked, in words. */
export function changeInWords(kind: ChangeKind, kept: string): string {
  if (kind === 'emergency-contact') return contactInWords(kept);
  return kind === 'bank-account' ? kept.replace('\n', ' ') : kept;
}
