/** What the server says when it refuses (RFC 9457), or what happened on the way to it. */
export class Problem extends Error {
  readonly kind: string;
  readonly status: number;
  readonly hint: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly requestId: string;

  constructor(body: {
    type?: string;
    status: number;
    detail?: string;
    hint?: string | null;
    values?: Record<string, unknown>;
    requestId?: string;
  }) {
    super(body.detail ?? '');
    this.kind = (body.type ?? '').replace('urn:dajuan:problem:', '') || `http-${body.status}`;
    this.status = body.status;
    this.hint = body.hint ?? null;
    this.values = body.values ?? {};
    this.requestId = body.requestId ?? '';
  }

  /** The name of the field at fault, where the server names one. */
  get field(): string | undefined {
    return typeof this.values.field === 'string' ? this.values.field : undefined;
  }

  static unreachable(): Problem {
    return new Problem({ type: 'unreachable', status: 0 });
  }

  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem({ type: 'client', status: 0, detail: String(error) });
  }
}
