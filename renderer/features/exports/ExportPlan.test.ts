import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyCommand } from './CopyCommand';
import { ExportPlan } from './ExportPlan';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the notes for another player', () => {
  it('are offered in every form, by what each is good for', () => {
    const markup = renderToStaticMarkup(createElement(ExportPlan, { audience: 'seen' }));
    expect([...markup.matchAll(/<button[^>]*>([^<]*)</g)].map(([, label]) => label)).toEqual([
      'Notes for mpv or VLC',
      'Notes for a television',
      'Notes for a browser',
      'Chapters for mpv or ffmpeg',
      'Chapters for MKVToolNix',
    ]);
    expect(markup).toContain('role="status"');
  });

  it('come with the word that the file tells what is still to come', () => {
    for (const audience of ['first', 'unknown', 'seen'] as const) {
      const markup = renderToStaticMarkup(createElement(ExportPlan, { audience }));
      expect(markup).toContain('holds what comes later in the film');
      expect(markup.includes('numbers for names')).toBe(audience !== 'seen');
    }
  });
});

describe('the command beside saved chapters', () => {
  function command(format: 'ass' | 'ffmetadata' | 'matroska', path: string, agent: string): string {
    vi.stubGlobal('navigator', { userAgent: agent });
    const markup = renderToStaticMarkup(createElement(CopyCommand, { format, path }));
    return markup.replaceAll('&#x27;', "'");
  }

  it('is quoted for the shell of the system', () => {
    expect(command('ffmetadata', "/home/o'b/c.txt", 'X11; Linux')).toContain(
      "ffmpeg -i ./FILM.mkv -i '/home/o'\\''b/c.txt' -map 0",
    );
    const windows = command('matroska', "C:\\o'b\\c.xml", 'Windows NT 10.0');
    expect(windows).toContain("--chapters 'C:\\o''b\\c.xml' --no-chapters ./FILM.mkv");
    expect(windows).toContain("mkvpropedit ./FILM.mkv --chapters 'C:\\o''b\\c.xml'");
    expect(windows).toContain('in PowerShell');
  });

  it('is none beside notes, which players read as they are', () => {
    expect(command('ass', '/x.ass', 'X11; Linux')).toBe('');
  });
});
