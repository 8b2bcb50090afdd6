/** Whom to ask about the API; it stands in the OpenAPI document. */
export interface Contact {
  name: string;
  /** Of a page, by https. */
  url: string;
  email: string;
}

/** The addresses are of nobody (RFC 2606): who runs the service sets its own. */
export const STANDAARDCONTACT: Contact = {
  name: 'Beheer van Plantoets',
  url: 'https://plantoets.example.com/api',
  email: 'plantoets@example.com',
};
