import type { BusCall } from '../mpris/session-bus';

/** A value as the bus's client gives it: its type, and a list of one. */
export function variant(type: string, value: unknown): unknown {
  return [[{ type, child: [] }], [value]];
}

/** Names and values of a dictionary, as the bus's client gives it. */
export function dictionary(values: Record<string, [type: string, value: unknown]>): unknown {
  return Object.entries(values).map(([name, [type, value]]) => [name, variant(type, value)]);
}

/** A session bus on which one player answers what a test tells it to. */
export class FakeBus {
  readonly calls: BusCall[] = [];
  /** Bodies of answers by the member that was called, and for `Get` by the property; none is a refusal. */
  readonly answers = new Map<string, readonly unknown[]>();
  /** While true, calls wait for `answerAll`. */
  isSlow = false;
  onCall: () => void = () => undefined;
  private waiting: (() => void)[] = [];

  call(call: BusCall): Promise<readonly unknown[]> {
    this.calls.push(call);
    this.onCall();
    return new Promise((resolve, reject) => {
      const answer = (): void => {
        const name = call.member === 'Get' ? String(call.body?.[1]) : call.member;
        const body = this.answers.get(name);
        if (body) resolve(body);
        else reject(new Error(`${name} is refused.`));
      };
      if (this.isSlow) this.waiting.push(answer);
      else answer();
    });
  }

  answerAll(): void {
    for (const answer of this.waiting.splice(0)) answer();
  }

  /** Calls of one member. */
  of(member: string): BusCall[] {
    return this.calls.filter((call) => call.member === member);
  }
}

/** Lets all answers that were given by now be heard. */
export async function answersHeard(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
