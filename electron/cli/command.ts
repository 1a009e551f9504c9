import type { ParseArgsConfig } from 'node:util';

export type OptionValues = Readonly<Record<string, unknown>>;

export interface Command {
  name: string;
  usage: string;
  summary: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** @throws UsageError if the call is wrong, FootlightError if the pack is. */
  run(positionals: readonly string[], options: OptionValues): Promise<void>;
}

/** The command was called in a way that it does not understand. */
export class UsageError extends Error {}
