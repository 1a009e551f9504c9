import type { LanguageWords } from '../language-words';

/** Japanese: of two letters each, as terms are cut. Kinds of entries are called by their English names, as everywhere. */
export const JAPANESE_WORDS: LanguageWords = {
  same: [
    ['映画', '作品'],
    ['俳優', '女優', '役者', '出演'],
    ['曲', '歌'],
    ['監督', '演出'],
    ['脚本', '台本'],
    ['場所', '舞台'],
    ['結末', '最後'],
    ['冒頭', '最初'],
    ['受賞', 'award'],
    ['衣装', '服装'],
  ],
  asking: {
    person: ['誰', '俳優', '女優', '役者'],
    song: ['曲', '歌'],
    place: ['場所'],
    goof: ['ミス'],
    award: ['受賞'],
    review: ['批評', '評価'],
    question: ['質問'],
    plot: ['場面'],
  },
};
