/**
 * Whether a pointer that left a mark is on its way to the card.
 *
 * Pure geometry in CSS pixels of the viewport. The way is the triangle from where the pointer left
 * to the card's nearest side, a little widened: who moves inside it is aiming at the card, whatever
 * lies between (10ten `content.ts`, floating-ui `safePolygon`).
 */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels by which a hand may stray at either end of the way. */
const SLACK = 8;

export function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** True when `point` lies in the card or between it and `exit`, where the pointer left the mark. */
export function isOnTheWay(point: Point, exit: Point, card: Box): boolean {
  const wide = {
    left: card.left - SLACK,
    top: card.top - SLACK,
    right: card.right + SLACK,
    bottom: card.bottom + SLACK,
  };
  if (isInside(point, wide) || isInside(exit, wide)) return isInside(point, wide);
  const [from, to] = nearestSide(exit, wide);
  // The apex stands back from the exit, so that a first step sideways is still on the way.
  return isInTriangle(point, behind(exit, from, to), from, to);
}

/** The corners of the side that faces `point`. */
function nearestSide(point: Point, box: Box): [Point, Point] {
  const corner = (x: number, y: number): Point => ({ x, y });
  if (point.y < box.top) return [corner(box.left, box.top), corner(box.right, box.top)];
  if (point.y > box.bottom) return [corner(box.left, box.bottom), corner(box.right, box.bottom)];
  const x = point.x < box.left ? box.left : box.right;
  return [corner(x, box.top), corner(x, box.bottom)];
}

function behind(exit: Point, from: Point, to: Point): Point {
  const x = exit.x - (from.x + to.x) / 2;
  const y = exit.y - (from.y + to.y) / 2;
  const length = Math.hypot(x, y) || 1;
  return { x: exit.x + (x / length) * SLACK, y: exit.y + (y / length) * SLACK };
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [turn(a, b, point), turn(b, c, point), turn(c, a, point)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function turn(from: Point, to: Point, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
