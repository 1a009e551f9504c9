import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { decodeText } from './decode-text';
import { encode } from './testing/encode';

/** Sentences made up for this test, in encodings that old files come in. */
const SENTENCES: readonly (readonly [encoding: string, text: string])[] = [
  [
    'windows-1252',
    'Le thé était déjà froid, et la fenêtre de la cuisine ouverte. Ça sentait l’été.',
  ],
  ['windows-1252', 'Für zwölf Äpfel müssen wir über die Brücke. Die Straße ist schön.'],
  ['windows-1252', '¿Dónde está el niño? Mañana compraré más limón y azúcar.'],
  ['windows-1252', 'O avô não sabe onde estão as maçãs. Amanhã há pão.'],
  ['windows-1252', 'Perché la città è così? Più caffè, però senza lo zucchero.'],
  ['windows-1252', 'Åtta blå båtar på sjön. Är det för sent? Ön är grön.'],
  ['windows-1252', 'Rødgrød på en blå ø. Hvor er færgen? Jeg så den i går.'],
  ['windows-1250', 'Żółta łódka płynie powoli. Gdzie jest mój ręcznik? Proszę, cicho.'],
  ['windows-1250', 'Příliš tichý kůň stojí za zdí. Kde máš čepici? Třeba leží na židli.'],
  ['windows-1250', 'A bőrönd az ajtó előtt áll. Hová tűnt az esernyő? Jó, menjünk hát.'],
  ['windows-1250', 'Kuća na brežuljku čeka. Gdje je ključ? Večeras ćemo šetati.'],
  ['iso-8859-2', 'Žlutá myš spí v šuplíku. Řekni mi, kde je koště? Ještě prší.'],
  ['windows-1254', 'Yağmur yağıyor, şemsiyem nerede? Küçük kedi ağaçta uyuyor. Işık açık.'],
  ['windows-1251', 'Чайник стоит на подоконнике. Где моя шапка? Сегодня опять идёт дождь.'],
  ['koi8-r', 'Чайник стоит на подоконнике. Где моя шапка? Сегодня опять идёт дождь.'],
  ['ibm866', 'Чайник стоит на подоконнике. Где моя шапка? Сегодня опять идет дождь.'],
  ['windows-1251', 'Її парасолька лишилася в метро. Де ключі? Сьогодні знову йтиме дощ.'],
  ['windows-1253', 'Το καράβι έφυγε νωρίς. Πού είναι το καπέλο μου; Σήμερα θα βρέξει πάλι.'],
  ['windows-1255', 'הקומקום עומד על אדן החלון. איפה הכובע שלי? היום שוב יורד גשם.'],
  ['windows-1256', 'الإبريق على حافة النافذة. أين قبعتي؟ اليوم سوف تمطر مرة أخرى.'],
  ['windows-874', 'กาน้ำอยู่บนโต๊ะ หมวกของฉันอยู่ที่ไหน วันนี้ฝนตกอีกแล้ว'],
  ['shift_jis', 'やかんは窓のそばにあります。私の帽子はどこですか。今日もまた雨です。'],
  ['gb18030', '水壶在窗台上。我的帽子在哪里？今天又要下雨了，你说怎么办。'],
  ['big5', '水壺在窗台上。我的帽子在哪裡？今天又要下雨了，你說怎麼辦。'],
  ['euc-kr', '주전자는 창가에 있어요. 내 모자는 어디에 있지? 오늘은 또 비가 온다.'],
];

function fileOf(text: string): string {
  return `1\r\n00:00:01,000 --> 00:00:03,000\r\n${text}\r\n\r\n2\r\n00:00:04,000 --> 00:00:05,500\r\n<i>${text}</i>\r\n`;
}

describe('decodeText', () => {
  it.each(SENTENCES)('reads %s: %s', (encoding, text) => {
    const decoded = decodeText(encode(fileOf(text), encoding));
    expect(decoded).toEqual({ text: fileOf(text), encoding });
  });

  it.each(SENTENCES)('reads the same as UTF-8 and UTF-16 (%s, %s)', (_encoding, sentence) => {
    const text = fileOf(sentence);
    const utf8 = new TextEncoder().encode(text);
    expect(decodeText(utf8)).toEqual({ text, encoding: 'utf-8' });
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]);
    expect(decodeText(marked)).toEqual({ text, encoding: 'utf-8' });
    for (const encoding of ['utf-16le', 'utf-16be']) {
      expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
      expect(decodeText(encode(`\uFEFF${text}`, encoding))).toEqual({ text, encoding });
    }
  });

  it('takes UTF-8 with a slip for UTF-8', () => {
    const text = fileOf('Perché no? Così è più bello, città di caffè. '.repeat(20));
    const bytes = new TextEncoder().encode(`${text}X`);
    bytes[bytes.length - 1] = 0xe9;
    expect(decodeText(bytes)).toEqual({ text: `${text}\uFFFD`, encoding: 'utf-8' });
  });

  it('reads UTF-8 beyond all doubt, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const isOdd = text.startsWith('\uFEFF') || text.includes('\0');
        fc.pre(!isOdd);
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
      }),
      THOUSANDS,
    );
  });

  it('makes something of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe('string');
      }),
      THOUSANDS,
    );
  });
});
