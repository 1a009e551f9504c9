/** Counts what a peer sends, second by second: no player has reason to send without end. */
export class MessageLimit {
  private second = 0;
  private count = 0;

  /**
   * @param most how many are allowed in one second: messages, or bytes
   * @param now monotonic milliseconds
   */
  constructor(
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  /** So many more have come. @returns whether that is too many */
  isExceeded(more = 1): boolean {
    const second = Math.floor(this.now() / 1000);
    if (second !== this.second) {
      this.second = second;
      this.count = 0;
    }
    this.count += more;
    return this.count > this.most;
  }
}
