/** Counts what a peer sends, second by second: no player has reason to send without end. */
export class MessageLimit {
  private second = 0;
  private count = 0;

  /**
   * @param most how many are allowed in one second
   * @param now monotonic milliseconds
   */
  constructor(
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  /** One more has come. @returns whether that is too many */
  isExceeded(): boolean {
    const second = Math.floor(this.now() / 1000);
    if (second !== this.second) {
      this.second = second;
      this.count = 0;
    }
    this.count += 1;
    return this.count > this.most;
  }
}
