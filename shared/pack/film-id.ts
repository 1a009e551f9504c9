import { isPackFile } from './file-name';

/** Letters that no accent can be taken from, as they are commonly written in Latin letters. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i' },
  ...{ ŋ: 'ng', ə: 'e' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', е: 'e', є: 'ye', ж: 'zh', з: 'z' },
  ...{ и: 'i', і: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p' },
  ...{ р: 'r', с: 's', ѕ: 'dz', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch' },
  ...{ џ: 'dz', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l' },
  ...{ μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f' },
  ...{ χ: 'ch', ψ: 'ps', ω: 'o' },
};

const LONGEST = 60;

/**
 * The id that a pack gets from its film's title: `Amélie` is `amelie`, `Сталкер` is `stalker`.
 * @returns undefined where letters of the title have no common way into Latin ones, or nothing is left of it; then
 *   the author has to choose.
 */
export function filmId(title: string): string | undefined {
  const letters = title
    // `8½` is no 81.
    .replace(/[¼-¾⅐-⅞]/gu, ' $&')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[^a-z0-9]/gu, (letter) => LATIN[letter] ?? letter);
  if (/[^a-z]/u.test(letters.replace(/[^\p{L}]/gu, ''))) return undefined;
  const words = (letters.match(/[a-z0-9]+/g) ?? []).join('-');
  const id = words
    .slice(0, LONGEST)
    .replace(/-[^-]*$/, (rest) => (words.length > LONGEST ? '' : rest));
  return id !== '' && isPackFile(id) ? id : undefined;
}
