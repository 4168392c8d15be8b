import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** One line: what stands here, as of when. */
  note?: ReactNode;
  actions?: ReactNode;
}

export function PageHead({ title, note, actions }: Props) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {note && <p className="quiet">{note}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  );
}
