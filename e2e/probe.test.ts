import { test } from './support/footlight';
import { furnish, LIGHTS, setLight, VIEWS } from './support/views';

test('probe', async ({ launch, picture }) => {
  test.setTimeout(600_000);
  const { page } = await launch();
  await furnish(page);
  for (const light of LIGHTS) {
    await setLight(page, light);
    for (const { name, open } of VIEWS) {
      console.log(light, name);
      await open(page);
      await picture(page, `v-${light}-${name}`);
    }
  }
});
