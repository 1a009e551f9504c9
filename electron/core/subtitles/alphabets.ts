/** The letters that a language writes beside a to z, and the encodings that old files of it come in. */
export interface Alphabet {
  encodings: readonly string[];
  /** Small letters that are frequent in any text: about ten of an alphabet of its own, which make up two thirds of it. */
  common: string;
  /** Further small letters. */
  rare?: string;
  /** A script too large for a list: what else belongs to it. */
  script?: RegExp;
}

/**
 * From the most to the least usual: where two fit a text as well, the first is taken. Names of encodings are those
 * of the WHATWG standard, in which `windows-1252` reads ISO 8859-1 as well, and `windows-1254` ISO 8859-9.
 */
export const ALPHABETS: readonly Alphabet[] = [
  { encodings: ['windows-1252'], common: 'éèêàçâîôùûëïœæÿ' },
  { encodings: ['windows-1252'], common: 'äöüß', rare: 'éèà' },
  { encodings: ['windows-1252'], common: 'áéíóúñü', rare: 'çªº' },
  { encodings: ['windows-1252'], common: 'áâãàçéêíóôõú', rare: 'üªº' },
  { encodings: ['windows-1252'], common: 'àèéìòù', rare: 'íóúîª°' },
  { encodings: ['windows-1252'], common: 'åäöæøé', rare: 'üèóòôáàê' },
  { encodings: ['windows-1252'], common: 'áðéíóúýþæö' },
  { encodings: ['windows-1252'], common: 'éëïóèü', rare: 'áàêíúöäç' },
  { encodings: ['windows-1250', 'iso-8859-2'], common: 'ąćęłńóśźż' },
  {
    encodings: ['windows-1250', 'iso-8859-2'],
    common: 'áčďéěíňóřšťúůýž',
    rare: 'äĺľŕô',
  },
  { encodings: ['windows-1250', 'iso-8859-2'], common: 'áéíóöőúüű' },
  { encodings: ['windows-1250', 'iso-8859-2'], common: 'ăâîşţ' },
  { encodings: ['windows-1250', 'iso-8859-2'], common: 'čćđšž' },
  { encodings: ['windows-1254'], common: 'çğıöşü', rare: 'âîûİ' },
  {
    encodings: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'],
    common: 'оеаинтсрвл',
    rare: 'кдмпуяыьбгёжзйфхцчшщъэю',
  },
  {
    encodings: ['windows-1251', 'koi8-u'],
    common: 'оаніитверс',
    rare: 'клудмпяьзбгґєжїйфхцчшщюў',
  },
  {
    encodings: ['windows-1251'],
    common: 'аиоентсрвл',
    rare: 'кдмпујзбгђжљњћфхцчџшйъьщюяёѓќѕ',
  },
  {
    encodings: ['windows-1253'],
    common: 'αοιετσνηυρ',
    rare: 'πκμλςάέήίόύώβγδζθξφχψωϊϋΐΰ',
  },
  {
    encodings: ['windows-1255'],
    common: 'יוהלאתרבםמ',
    rare: 'שנגדזחטכךןסעפףצץק',
    script: /\p{Mn}/u,
  },
  {
    encodings: ['windows-1256'],
    common: 'اليمنتربوه',
    rare: 'عدكفءآأؤإئةجحخذزسشصضطظغقىپچژگ',
    script: /\p{Mn}/u,
  },
  { encodings: ['windows-874'], common: 'านรอกเงมยล่', script: /\p{sc=Thai}/u },
  {
    encodings: ['windows-1258'],
    common: 'áàâăãéèêíìóòôơúùưýđ',
    script: /\p{Mn}/u,
  },
  {
    encodings: ['shift_jis', 'euc-jp'],
    common:
      'いうかがきくけこさしすせたちっつてでとどなにねのはまもやよらりるれろわをんだアイクスタトナフラリルンー',
    script: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u,
  },
  {
    encodings: ['gb18030'],
    common: '的一是不我你了在有他这人们来到上大个说就么那要会好吗没什去她过',
    script: /\p{sc=Han}/u,
  },
  {
    encodings: ['big5'],
    common: '的一是不我你了在有他這人們來到上大個說就麼那要會好嗎沒什去她過',
    script: /\p{sc=Han}/u,
  },
  {
    encodings: ['euc-kr'],
    common: '이다는을가에고하지나어아의도사은그한로리해거니자시인게네기라만있내들요',
    script: /\p{sc=Hang}/u,
  },
];
