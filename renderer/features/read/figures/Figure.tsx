import type { ReactElement } from 'react';
import type { FigureView } from '#shared/reading/views';
import { BarsFigure } from './BarsFigure';
import { MapFigure } from './MapFigure';
import { QuotesFigure } from './QuotesFigure';
import './Figure.css';

interface FigureProps {
  figure: FigureView;
  onOpen: (id: string) => void;
}

/** What is drawn beside a chapter. */
export function Figure({ figure, onOpen }: FigureProps): ReactElement {
  switch (figure.type) {
    case 'map':
      return <MapFigure map={figure.map} places={figure.places} onOpen={onOpen} />;
    case 'quotes':
      return <QuotesFigure runtime={figure.runtime} films={figure.films} onOpen={onOpen} />;
    case 'bars':
      return <BarsFigure figure={figure} />;
  }
}
