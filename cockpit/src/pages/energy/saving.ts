/** The document energy-saving.v1, as the server writes it. */
export interface SavingDocument {
  name: string;
  unit: string;
  confidence: number;
  heatingBelow: number | null;
  saving: number;
  error: number;
  low: number;
  high: number;
  share: number;
  fit: number;
  scatter: number;
  freedom: number;
  correlation: number;
  significant: boolean;
  passed: boolean;
  terms: { code: 'constant' | 'output' | 'temperature'; value: number; error: number }[];
  months: { month: string; after: boolean; energy: number; baseline: number }[];
  doubts: { code: string; value: number; expected: number }[];
}
