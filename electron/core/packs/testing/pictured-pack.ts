import { jpeg, png } from './pictures';
import { tinySourcesWith, type PicturedFiles } from './tiny-pack';

/** A `media.yaml` of two pictures. */
export const LISTED_PICTURES = `- id: oven
  file: The Oven.png
  alt: An oven with its door open.
  caption: The oven.
  by: Ada Example
  licence: CC-BY-SA-4.0
- id: loaf
  file: loaf.jpeg
  alt: A loaf.
  by: Nobody known
  licence: public-domain
  why: Printed in 1880; the printer died in 1901.
`;

/** The tiny sources with two pictures on the page of the baker. */
export const PICTURED_SOURCES: PicturedFiles = {
  ...tinySourcesWith(
    'entries/a-day.md',
    'tags: [baking]',
    'tags: [baking]\npictures: [oven, loaf]',
  ),
  'media.yaml': LISTED_PICTURES,
  'media/The Oven.png': png(60, 40),
  'media/loaf.jpeg': jpeg(30, 20),
};
