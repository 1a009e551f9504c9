/** One line about what a script is doing, on standard error so that standard output stays for results. */
export function say(message: string): void {
  process.stderr.write(`footlight: ${message}\n`);
}

/** Ends the script with a message that says what is wrong and what would put it right. */
export function stop(message: string): never {
  say(message);
  process.exit(1);
}
