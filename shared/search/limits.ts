/** Longer input is cut: nobody types it, and the time to answer grows with it. */
export const LONGEST_QUERY = 200;
