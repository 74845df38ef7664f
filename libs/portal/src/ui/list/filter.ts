/** A filter of a list; its value lives in the address under its name. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'choice' | 'day';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}
