// The plugin brings no types; this is all that our lint configuration uses of it.
declare module 'eslint-plugin-jsx-a11y' {
  import type { ESLint, Linter } from 'eslint';
  const plugin: ESLint.Plugin & { flatConfigs: { strict: { rules: Linter.RulesRecord } } };
  export default plugin;
}
