/** A document as lists show it. */
export interface DocumentLine {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly uploadedAt: string;
  readonly uploadedByName: string | null;
  readonly withdrawnFor: string | null;
}
