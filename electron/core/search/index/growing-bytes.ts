/** Bytes that are written one after the other. */
export class GrowingBytes {
  private room: Uint8Array;
  length = 0;

  constructor(capacity = 4096) {
    this.room = new Uint8Array(capacity);
  }

  /** What has been written; it stands until more is. */
  view(from = 0): Uint8Array {
    return this.room.subarray(from, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  byte(value: number): void {
    this.reserve(1);
    this.room[this.length++] = value;
  }

  /** Two bytes, the lower one first. */
  uint16(value: number): void {
    this.reserve(2);
    this.room[this.length++] = value & 0xff;
    this.room[this.length++] = value >> 8;
  }

  /** A whole number below 2³² in one to five bytes of seven bits each, the lower ones first. */
  varint(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.room[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.room[this.length++] = rest;
  }

  bytes(more: Uint8Array): void {
    this.reserve(more.length);
    this.room.set(more, this.length);
    this.length += more.length;
  }

  /** Writes zeros up to a multiple of `size`. */
  align(size: number): void {
    while (this.length % size !== 0) this.byte(0);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.room.length) return;
    const room = new Uint8Array(Math.max(this.room.length * 2, this.length + more));
    room.set(this.room.subarray(0, this.length));
    this.room = room;
  }
}
