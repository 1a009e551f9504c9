/** A piece of text; `found` if the viewer's words led to it. */
export interface MarkedText {
  text: string;
  found: boolean;
}
