/** How each tone looks apart from its colour: a name, a line under the text, an icon. */

import type { Tone } from './contract.ts';

export interface ToneLook {
  name: string;
  /** `text-decoration` of the marked words; no two neighbours on the scale have the same. */
  line: string;
  thickness: number;
  /** A line above the words, too: no one has said yet that they are the place. */
  frame?: boolean;
  /** Paths on a 16 × 16 field; `fill` is filled, `stroke` is drawn with a line. */
  fill?: string;
  stroke?: string;
  /** Fallback colours, light and dark, where the theme sets none. */
  colours: [light: string, dark: string];
}

const RING = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z';

export const TONES: Record<Tone, ToneLook> = {
  'candidate': { name: 'Suggested', line: 'dotted', thickness: 1, stroke: 'M8 2a6 6 0 0 1 4 1.6M14 8a6 6 0 0 1-1.6 4M8 14a6 6 0 0 1-4-1.6M2 8a6 6 0 0 1 1.6-4', colours: ['#5b6270', '#a4abb8'] },
  'open': { name: 'Open', line: 'solid', thickness: 2, stroke: RING, colours: ['#8a6d1f', '#e0b84c'] },
  'in-check': { name: 'In check', line: 'dashed', thickness: 2, stroke: RING + 'M8 4.8V8l2.4 1.6', colours: ['#1f5fa8', '#7db7f5'] },
  'proposed': { name: 'Proposed', line: 'double', thickness: 1, stroke: 'M8 1.8 14.2 8 8 14.2 1.8 8z', colours: ['#6a3fa0', '#c3a1f0'] },
  'approved': { name: 'Approved', line: 'solid', thickness: 3, fill: 'M8 1.4 14.6 8 8 14.6 1.4 8z', colours: ['#20665c', '#6fd0c0'] },
  'published': { name: 'Published', line: 'double', thickness: 2, fill: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 3.8a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4z', colours: ['#20665c', '#6fd0c0'] },
  'dismissed': { name: 'Dismissed', line: 'dotted', thickness: 1, stroke: RING + 'M3.8 12.2l8.4-8.4', colours: ['#5b6270', '#a4abb8'] },
  'changed': { name: 'Changed, to confirm', line: 'dashed', thickness: 2, frame: true, stroke: 'M2.5 6.2c1.8-2 3.7-2 5.5 0s3.7 2 5.5 0M2.5 10.8c1.8-2 3.7-2 5.5 0s3.7 2 5.5 0', colours: ['#b93b72', '#ee86b0'] },
  'ambiguous': { name: 'In several places', line: 'dotted', thickness: 2, frame: true, stroke: 'M8 14V9L3 3M8 9l5-6M3 6.2V3h3M13 6.2V3h-3', colours: ['#a03a9a', '#d98ad2'] },
  'true': { name: 'True', line: 'solid', thickness: 2, stroke: 'M2.5 8.5 6.4 12.4 13.5 4', colours: ['#0b6e4f', '#5fd3a5'] },
  'mostly-true': { name: 'Mostly true', line: 'dashed', thickness: 2, stroke: RING, fill: 'M8 2a6 6 0 1 1-6 6h6z', colours: ['#3b7a57', '#8fd19e'] },
  'half': { name: 'Half true', line: 'double', thickness: 1, stroke: RING, fill: 'M8 2a6 6 0 0 1 0 12z', colours: ['#946200', '#e9bd4d'] },
  'mostly-false': { name: 'Mostly false', line: 'dotted', thickness: 3, stroke: RING, fill: 'M8 2a6 6 0 0 1 6 6H8z', colours: ['#b04a00', '#ff9d5c'] },
  'false': { name: 'False', line: 'wavy', thickness: 1, stroke: 'M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6', colours: ['#b3202c', '#ff8a8a'] },
  'pants': { name: 'Absurdly false', line: 'wavy', thickness: 2, fill: 'M8.6 1.2c.4 2.6 3.9 4.3 3.9 8.2a4.6 4.6 0 0 1-9 .9c-.6-2 .2-3.5 1.3-4.6.1 1 .5 1.700 1.200 2C5.700 5.200 6.800 2.800 8.600 1.200z', colours: ['#8e1250', '#ff85c0'] },
  'unproven': { name: 'Unproven', line: 'dashed', thickness: 1, stroke: 'M5.200 5.600a2.800 2.800 0 1 1 4.200 2.500C8.300 8.700 8 9.200 8 10.200M8 12.800v.5', colours: ['#4b5563', '#b6bfcc'] },
  'satire': { name: 'Satire', line: 'dotted', thickness: 2, stroke: RING + 'M5 9.500c1.500 2.500 4.500 2.500 6 0M5.800 6.200v.4M10.200 6.200v.4', colours: ['#0e6f86', '#6fd3ea'] },
  'misleading': { name: 'Misleading', line: 'dashed', thickness: 3, stroke: 'M8 2.200 14.200 13.200H1.800zM8 6.400v3M8 11.200v.4', colours: ['#a33b00', '#ffab70'] },
};

export const TONE_NAMES = Object.keys(TONES) as Tone[];

export function toneOf(token: string): Tone {
  return Object.hasOwn(TONES, token) ? (token as Tone) : 'open';
}

const SVG = 'http://www.w3.org/2000/svg';

let themed: boolean | undefined;

/** The tool's own icon where its style sheet is there, so that a tone has one picture everywhere; else one drawn here. */
export function toneIcon(token: string): Element {
  themed ??= getComputedStyle(document.documentElement).getPropertyValue('--assay-tone-open') !== '';
  if (themed) {
    const icon = document.createElement('span');
    icon.className = 'assay-icon am-icon';
    icon.dataset.icon = toneOf(token);
    icon.setAttribute('aria-hidden', 'true');
    return icon;
  }
  const look = TONES[toneOf(token)];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  if (look.stroke) svg.append(path(look.stroke, false));
  if (look.fill) svg.append(path(look.fill, true));
  return svg;
}

function path(data: string, filled: boolean): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', data);
  element.setAttribute('fill', filled ? 'currentColor' : 'none');
  if (!filled) {
    element.setAttribute('stroke', 'currentColor');
    element.setAttribute('stroke-width', '1.6');
    element.setAttribute('stroke-linecap', 'round');
  }
  return element;
}
