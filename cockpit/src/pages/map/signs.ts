import type { LightColor } from '../../parts/Light';

/** Signs drawn here: nothing is fetched. Pixels at twice the size, so that they stay sharp. */
export const RATIO = 2;

const colors: Record<LightColor, string> = { red: '#b3261e', yellow: '#e3a008', green: '#1c7a4a', none: '#5b6b79' };

function sheet(size: number): [CanvasRenderingContext2D, number] {
  const canvas = document.createElement('canvas');
  canvas.width = size * RATIO;
  canvas.height = size * RATIO;
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('This browser draws no canvas');
  }
  context.scale(RATIO, RATIO);
  return [context, size];
}

/** The shape of a light around a centre: square, triangle, circle, so that colour is never alone. */
function light(context: CanvasRenderingContext2D, color: LightColor, x: number, y: number, size: number): void {
  context.beginPath();
  if (color === 'red') {
    context.rect(x - size * 0.44, y - size * 0.44, size * 0.88, size * 0.88);
  } else if (color === 'yellow') {
    context.moveTo(x, y - size * 0.58);
    context.lineTo(x + size * 0.58, y + size * 0.44);
    context.lineTo(x - size * 0.58, y + size * 0.44);
    context.closePath();
  } else {
    context.arc(x, y, size * (color === 'none' ? 0.3 : 0.5), 0, 2 * Math.PI);
  }
  context.fillStyle = colors[color];
  context.fill();
}

/** A light with a white rim, for firms. */
function firm(color: LightColor): ImageData {
  const [context, size] = sheet(18);
  context.shadowColor = '#fff';
  context.lineJoin = 'round';
  light(context, color, size / 2, size / 2, 11);
  context.shadowColor = 'transparent';
  context.lineWidth = 1.6;
  context.strokeStyle = '#fff';
  context.stroke();
  light(context, color, size / 2, size / 2, 11);
  return context.getImageData(0, 0, size * RATIO, size * RATIO);
}

/** A department's object: a white plate with its light inside. */
function station(color: LightColor): ImageData {
  const [context, size] = sheet(22);
  context.beginPath();
  context.roundRect(2, 2, size - 4, size - 4, 5);
  context.fillStyle = '#ffffff';
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = '#3d5a73';
  context.stroke();
  light(context, color, size / 2, size / 2 + (color === 'yellow' ? 0.6 : 0), 9);
  return context.getImageData(0, 0, size * RATIO, size * RATIO);
}

export function signs(): [string, ImageData][] {
  return (['red', 'yellow', 'green', 'none'] as const).flatMap((color): [string, ImageData][] => [
    [`firm-${color}`, firm(color)],
    [`station-${color}`, station(color)],
  ]);
}
