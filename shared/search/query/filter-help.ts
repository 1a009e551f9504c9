import type { FilterName } from './query';

/** What a filter does, in a few words, and a query that shows it. */
export interface FilterHelp {
  does: string;
  example: string;
}

export const filterHelp: Readonly<Record<FilterName, FilterHelp>> = {
  kind: { does: 'only one kind of entry', example: 'kind:goof' },
  person: { does: 'what is about somebody', example: 'person:"anna berg"' },
  place: { does: 'what is about a place', example: 'place:pier' },
  song: { does: 'what is about a song', example: 'song:overture' },
  film: { does: 'what names another film', example: 'film:casablanca' },
  tag: { does: 'what has a tag', example: 'tag:dance' },
  part: { does: 'what lies in a part of the film', example: 'part:winter' },
  verdict: { does: 'what we are as sure of as that', example: 'verdict:confirmed' },
  before: { does: 'what comes before a time', example: 'before:0:40' },
  after: { does: 'what comes after a time', example: 'after:72min' },
  at: { does: 'what is on at a time', example: 'at:1:12:30' },
};
