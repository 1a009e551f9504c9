/** Calls once what was just changed has been drawn: the address of the window changes one step later than it is set. */
export function afterDrawing(call: () => void): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(call);
  });
}
