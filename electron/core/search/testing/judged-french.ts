import type { JudgedFilm } from './judged-films';

/** French: "Le Phare de minuit", a film that nobody has made. */
export const FRENCH: JudgedFilm = {
  language: 'fr',
  title: 'Le Phare de minuit',
  entries: {
    phare: [
      'Le phare abandonné',
      "Le gardien du phare allumait la lampe chaque soir. L'île dormait déjà.",
    ],
    amour: [
      "L'amour des cartes",
      "Élodie dessine des cartes marines depuis l'enfance ; son père les vendait aux pêcheurs.",
    ],
    chevaux: [
      'Les chevaux sur la plage',
      'Trois chevaux gris furent amenés de Camargue. Ils galopaient à marée basse.',
    ],
    aurel: [
      "Qui était d'Aurel ?",
      "Le capitaine d'Aurel n'apparaît que sur un portrait, peint pour le tournage.",
    ],
    chanson: [
      'La chanson du départ',
      'Les matelots chantaient en levant l’ancre ; la mélodie revient trois fois.',
    ],
    erreur: [
      'La montre change de bras',
      "D'un plan à l'autre, la montre passe du poignet gauche au droit.",
      'goof',
    ],
    gare: ['La gare de Morlande', 'La gare, bâtie pour le film, fut démontée en une nuit.'],
    ete: [
      "L'été le plus froid",
      "L'équipe tourna en juillet ; il gelait, et les actrices portaient trois manteaux.",
    ],
    oiseaux: [
      'Des oiseaux empaillés',
      'Les mouettes de la vitrine sont empaillées, les autres sont dressées.',
    ],
    oeuvre: [
      'Une œuvre de jeunesse',
      "Le cœur du récit vient d'une nouvelle que la scénariste écrivit à vingt ans.",
    ],
    boite: ['La boîte à musique', "Elle joue faux exprès : l'horloger l'avait réglée ainsi."],
    fin: ['Le dernier plan', "La caméra recule, et le phare s'éteint pour la première fois."],
    aujourdhui: ["Ce qu'il en reste aujourd'hui", 'Du décor, on ne voit plus que deux marches.'],
  },
  people: { elodie: 'Élodie Vasseur', aurel: "Capitaine d'Aurel" },
  places: { morlande: "Gare de l'Étang" },
  about: { amour: ['elodie'], aurel: ['aurel'], gare: ['morlande'] },
  judged: {
    amour: 'amour',
    "l'amour": 'amour',
    aurel: 'aurel',
    "d'aurel portrait": 'aurel',
    'ile qui dort': 'phare',
    cheval: 'chevaux',
    'matelot chante': 'chanson',
    'elodie cartes': 'amour',
    'ete froid': 'ete',
    'oeuvre coeur': 'oeuvre',
    'le phare abandonne': 'phare',
    'les gares de morlande': 'gare',
    'oiseau empaillé': 'oiseaux',
    'boite a musiques': 'boite',
    'erreur montre': 'erreur',
    'person:aurel': 'aurel',
    'place:étang': 'gare',
    "aujourd'hui": 'aujourdhui',
    '"l\'amour des cartes"': 'amour',
    galoper: 'chevaux',
    "qu'il en reste": 'aujourdhui',
    dessiner: 'amour',
    'allumer la lampe': 'phare',
  },
  unanswered: ['zeppelin'],
};
