/** The floor as the only thing in a fresh page's script. */
import { floor } from './floor';

Object.assign(globalThis, { coldFound: floor() });
