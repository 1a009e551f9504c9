import type { JudgedFilm } from './judged-films';

/** German: "Das Haus am Wehr", a film that nobody has made. */
export const GERMAN: JudgedFilm = {
  language: 'de',
  title: 'Das Haus am Wehr',
  entries: {
    sternwarte: [
      'Die Sternwarte im Nebel',
      'Die alte Sternwarte wurde in einer Turnhalle nachgebaut.',
    ],
    haeuser: [
      'Drei Häuser, eine Treppe',
      'Alle Häuser der Gasse teilen sich dieselbe Treppe, von hinten gefilmt.',
    ],
    strasse: [
      'Auf nasser Straße',
      'Die Straße wurde jede Nacht gewässert, damit die Laternen sich spiegeln.',
    ],
    muenchen: [
      'Der Zug nach München',
      'Im Fahrplan steht München, aufgenommen wurde der Bahnhof in Görlitz.',
    ],
    mueller: [
      'Frau Mueller am Fenster',
      'Frau Mueller spielt sich selbst: Sie wohnte wirklich dort.',
    ],
    kinder: [
      'Die Kinder am Wehr',
      'Die Kinder liefen barfuß über die Steine; keines ist ausgerutscht.',
    ],
    glocke: ['Eine Glocke zu viel', 'Es schlägt vier, doch man hört fünf Glocken.', 'goof'],
    apfel: [
      'Der Apfelkuchen',
      'Siebenmal wurde der Apfelkuchen gegessen, dann war der Darsteller satt.',
    ],
    brief: [
      'Der ungelesene Brief',
      'In dem Umschlag lag ein leeres Blatt, das der Regisseur versiegelte.',
    ],
    maerchen: [
      'Ein Märchen vor dem Schlaf',
      'Das Märchen ist erfunden, aber es klingt nach einem alten.',
    ],
    fluss: ['Der Fluss steigt', 'Für das Hochwasser pumpte die Feuerwehr den Mühlbach leer.'],
    gruss: ['Ein Gruß aus der Ferne', 'Die Postkarte trägt einen falschen Stempel.'],
    bauer: ['Neue Schuhe für den Bauern', 'Der Bauer bekam neue Schuhe, obwohl man sie nie sieht.'],
  },
  people: { mueller: 'Käthe Müller', jost: 'Jost Übermuth' },
  places: { bruecke: 'Alte Brücke' },
  about: { mueller: ['mueller'], brief: ['jost'], fluss: ['bruecke'] },
  judged: {
    'haus treppe': 'haeuser',
    hauser: 'haeuser',
    'häuser gasse': 'haeuser',
    'strasse laterne': 'strasse',
    'nasse straße': 'strasse',
    muenchen: 'muenchen',
    'munchen zug': 'muenchen',
    'münchen bahnhof': 'muenchen',
    'müller fenster': 'mueller',
    'stern nebel': 'sternwarte',
    sternwarten: 'sternwarte',
    'kind barfuss': 'kinder',
    'apfel gegessen': 'apfel',
    maerchen: 'maerchen',
    'marchen schlaf': 'maerchen',
    'fehler glocke': 'glocke',
    'person:uebermuth': 'brief',
    'place:brücke': 'fluss',
    'gruss ferne': 'gruss',
    briefe: 'brief',
    'neuer schuh': 'bauer',
    '"der fluss steigt"': 'fluss',
    flüsse: 'fluss',
  },
  unanswered: ['zeppelin'],
};
