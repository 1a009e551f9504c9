import { useEffect, useState, type ReactElement } from 'react';
import { pathOf, tell } from '../../lib/api';
import { useWords } from '../../lib/words';
import './ShelfView.css';

/** Lets packs be dropped anywhere on the window, and shows that they can be. */
export function DropTarget(): ReactElement | null {
  const say = useWords();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const enter = (event: DragEvent): void => {
      if (event.relatedTarget === null && event.dataTransfer?.types.includes('Files') === true)
        tell('expectPacks');
    };
    const leave = (event: DragEvent): void => {
      // Only what leaves the window has nowhere to go.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      const paths = [...(event.dataTransfer?.files ?? [])]
        .map(pathOf)
        .filter((path) => path !== '');
      if (paths.length === 0) return;
      event.preventDefault();
      tell('importPacks', { paths });
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? <div className="drop-veil">{say('shelf.drop')}</div> : null;
}
