/** First names of many places, as customers of an international shop have. */
export const firstNames: readonly string[] = (
  'Aiko Amara Anton Beatriz Bruno Carmen Chen Clara Daniel Elif Emeka Emma Farid Fatima Felix Freya Giulia Hana Hugo ' +
  'Ines Isak Jonas Kofi Lena Leo Liam Lucia Maja Marek Mateo Mei Nadia Nils Noah Nora Olga Omar Paula Priya Rafael ' +
  'Ravi Rosa Samir Sara Sofia Tariq Tomas Yara Yuki Zofia'
).split(' ');

/** Family names of many places. */
export const lastNames: readonly string[] = (
  'Abara Almeida Andersson Bauer Bianchi Brandt Castillo Costa Dahl Demir Dubois Eriksen Fernandez Fischer Fontaine ' +
  'Garcia Haddad Hansen Ito Jansen Kaya Kim Kowalski Kumar Larsen Lindqvist Mancini Mensah Moreau Nakamura Novak ' +
  'Okafor Oliveira Petrov Quinn Rahman Reyes Rossi Sato Schneider Silva Singh Sorensen Tanaka Varga Weber Wong Yilmaz'
).split(' ');
