/** What the routes of a round share: how they read it, and how they show a page of it. */
import type { Request, Response } from 'express';
import type { Rondegegevens, Rondestand } from './rondebron.ts';

export interface Rondevraag {
  jaar: number;
  stand: Rondestand;
  gegevens: Rondegegevens;
}

/**
 * Reads the round of the year in the path; 'kaal' without quotes, for pages that need none.
 *
 * @throws Webfout 404 for a year that has no round
 */
export type Rondelezer = (vraag: Request, wat: 'heel' | 'kaal') => Promise<Rondevraag>;

/** Shows a page, with what all pages of a round show. */
export type Rondetoner = (antwoord: Response, view: string, ronde: Rondevraag, eigen: object) => void;
