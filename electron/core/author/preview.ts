import { MarkdownRefused, readMarkdown } from '#core/packs/markdown';
import type { EntryForm } from '#shared/author/entry-form';
import type { EntryPreview } from '#shared/author/views';
import { FILM_START } from '#shared/film-time';
import type { RichBlock } from '#shared/pack/rich-text';
import { longestReading, readingSeconds } from '#shared/watch/reading-time';

/** How an entry will look, by the very reader that the build uses. */
export function previewOf({ body, kind, cues }: EntryForm): EntryPreview {
  let content: RichBlock[] = [];
  let trouble: string | null = null;
  try {
    content = readMarkdown(body);
  } catch (error) {
    if (!(error instanceof MarkdownRefused)) throw error;
    trouble = error.message;
  }
  const longest = longestReading({ kind, cues: cues.map(() => ({ at: FILM_START })) });
  return { content, trouble, seconds: readingSeconds(content), longest };
}
