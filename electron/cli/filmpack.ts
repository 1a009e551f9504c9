import { parseArgs } from 'node:util';
import { errnoOf } from '#core/errno';
import { FootlightError } from '#shared/errors';
import { build } from './commands/build';
import { check } from './commands/check';
import { diff } from './commands/diff';
import { create } from './commands/new';
import { pack } from './commands/pack';
import { plan } from './commands/plan';
import { schema } from './commands/schema';
import { search } from './commands/search';
import { shingles } from './commands/shingles';
import { watch } from './commands/watch';
import { UsageError, type Command } from './command';

const COMMANDS: readonly Command[] = [
  create,
  build,
  check,
  watch,
  pack,
  search,
  plan,
  diff,
  schema,
  shingles,
];

const USAGE = `filmpack: make, check and try film packs

${COMMANDS.map(({ usage, summary }) => `  filmpack ${usage}\n      ${summary}`).join('\n')}

PACK is a folder of sources, a built pack, or a .filmpack file. Results go to standard output, messages to standard error.
`;

/** Runs one command; the answer is the exit code: 0 done, 1 the pack is wrong, 2 the call is wrong. */
async function main(argv: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ name }) => name === argv[0]);
  if (!command) {
    const asked = argv[0] === undefined || argv[0] === '--help' || argv[0] === 'help';
    process.stderr.write(
      asked ? USAGE : `filmpack: there is no command "${argv[0] ?? ''}"\n\n${USAGE}`,
    );
    return asked && argv.length > 0 ? 0 : 2;
  }
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(1),
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    await command.run(positionals, values);
    return 0;
  } catch (error) {
    if (error instanceof FootlightError) {
      const { message, where, remedy } = error;
      // A list of problems says all of this of each.
      const more = [where, remedy].filter((part) => part !== undefined && !message.includes(part));
      process.stderr.write(
        `filmpack: ${message}${more.map((part) => `\n  ${part ?? ''}`).join('')}\n`,
      );
      return 1;
    }
    const isUsage =
      error instanceof UsageError || errnoOf(error)?.startsWith('ERR_PARSE_ARGS') === true;
    if (!isUsage) throw error;
    process.stderr.write(
      `filmpack: ${(error as Error).message}\nusage: filmpack ${command.usage}\n`,
    );
    return 2;
  }
}

// Whoever reads only the first lines (`filmpack search … | head`) closes the pipe: that is no fault.
process.stdout.on('error', (error) => {
  if (errnoOf(error) !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
