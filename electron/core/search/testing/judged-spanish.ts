import type { JudgedFilm } from './judged-films';

/** Spanish: "La casa del viento", a film that nobody has made. */
export const SPANISH: JudgedFilm = {
  language: 'es',
  title: 'La casa del viento',
  entries: {
    nina: [
      'La niña y la cometa',
      'La niña corría con una cometa roja; el viento la rompió dos veces.',
    ],
    cancion: [
      'Una canción sin letra',
      'Las canciones del pueblo se grabaron en la iglesia, de noche.',
    ],
    corazon: [
      'El corazón de papel',
      'Recortaron cuarenta corazones de papel para la escena del balcón.',
    ],
    anio: ['El año del eclipse', 'Los años pasan en un solo plano: cambian las cortinas y la luz.'],
    quien: ['¿Quién llama a la puerta?', 'El cartero que llama es el padre del montador.'],
    reloj: [
      'El reloj de la torre',
      'El reloj marca las tres y, en el plano siguiente, las diez.',
      'goof',
    ],
    arbol: [
      'Los árboles pintados',
      'Los árboles del fondo son un telón; uno tiene la firma del pintor.',
    ],
    luz: ['Luces en el puerto', 'Las luces del puerto eran bombillas colgadas de cañas.'],
    caballo: ['El caballo cojo', 'El caballo no cojeaba: llevaba una herradura más alta.'],
    jardin: ['Jardines de invierno', 'Plantaron jardines enteros que duraron una semana.'],
    pinguino: [
      'El pingüino de trapo',
      'El pingüino de trapo pertenecía a la hija de la directora.',
    ],
    espanol: [
      'Un español de Orán',
      'El marinero aprendió español para el papel y nunca dejó de hablarlo.',
    ],
    habia: ['Había una vez un tren', 'Solía pasar un tren al alba; lo borraron del sonido.'],
  },
  people: { inigo: 'Íñigo Zárate', concha: 'Concha Peñalba' },
  places: { coruna: 'Muelle de La Coruña' },
  about: { caballo: ['inigo'], pinguino: ['concha'], luz: ['coruna'] },
  judged: {
    'nina cometa': 'nina',
    niñas: 'nina',
    canciones: 'cancion',
    'cancion letra': 'cancion',
    'corazones papel': 'corazon',
    'ano eclipse': 'anio',
    años: 'anio',
    'quien llama': 'quien',
    '¿quién llama a la puerta?': 'quien',
    'arbol pintado': 'arbol',
    'luz puerto': 'luz',
    'error reloj': 'reloj',
    pinguinos: 'pinguino',
    caballos: 'caballo',
    'jardin invierno': 'jardin',
    'person:inigo': 'caballo',
    'person:peñalba': 'pinguino',
    'place:coruna': 'luz',
    españoles: 'espanol',
    habían: 'habia',
    trenes: 'habia',
    '"la niña y la cometa"': 'nina',
    'correr cometas': 'nina',
  },
  unanswered: ['zepelín'],
};
