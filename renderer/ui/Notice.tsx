import type { ReactElement, ReactNode } from 'react';
import { Words } from '../lib/words';
import { Vignette } from './Blank';
import './Notice.css';

interface NoticeProps {
  title: string;
  message: string;
  where?: string | undefined;
  remedy?: string | undefined;
  action?: { label: string; run: () => void };
  children?: ReactNode;
}

/** A whole view that says what is wrong, where, and what to do about it. */
export function Notice({
  title,
  message,
  where,
  remedy,
  action,
  children,
}: NoticeProps): ReactElement {
  return (
    <main className="notice" role="alert">
      <Vignette of="trouble" />
      <h1>{title}</h1>
      <p className="notice-message">{message}</p>
      {where !== undefined && where !== '' && (
        <p>
          <Words id="trouble.where" values={{ where: <code>{where}</code> }} />
        </p>
      )}
      {remedy !== undefined && <p className="notice-remedy">{remedy}</p>}
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      {children}
    </main>
  );
}
