/** What a reviewer may write: a title, and sentences of which a review has one or two. */
interface ReviewTexts {
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
}

/** Texts that fit whatever was bought, by how it was liked. */
export const reviewTexts: Readonly<Record<'good' | 'middling' | 'bad', ReviewTexts>> = {
  good: {
    titles: ['Would buy again', 'Better than expected', 'Exactly right', 'A keeper', 'Bought a second one', 'Lovely'],
    sentences: [
      'You notice the care in every detail.',
      'It arrived in two days, in paper rather than plastic.',
      'I gave one to my sister and then had to order my own.',
      'Worth the money, and I do not say that lightly.',
      'Just as in the picture.',
      'Three friends have asked me where it is from.',
    ],
  },
  middling: {
    titles: ['Good, with a catch', 'Does what it should', 'Fine', 'Not quite for me'],
    sentences: [
      'Well made, though I had hoped for a little more at this price.',
      'Smaller than I thought; I kept it anyway.',
      'Delivery took nine days. The thing itself is good.',
      'It does its work. I am neither moved nor annoyed.',
    ],
  },
  bad: {
    titles: ['Sent it back', 'Disappointed', 'Not for me'],
    sentences: [
      'I had expected more.',
      'It came with a flaw. The exchange was quick and polite, I will say that.',
      'Not at all what I had imagined from the picture.',
      'After four weeks it looks like four years.',
    ],
  },
};

/** Praise that fits one department only, by the title of its category. */
export const departmentPraise: Readonly<Record<string, readonly string[]>> = {
  Apparel: ['Fits as the size chart says.', 'Washed a dozen times, and still the shape it came in.'],
  Home: ['It made the room.', 'The material is even better than it looks.'],
  Outdoor: ['Four days of rain in the hills and not one complaint.', 'Light, and it feels as if it would last.'],
  Kitchen: ['In use every day since it came.', 'It makes cooking easier, which is all I asked for.'],
  Books: ['Read it in two evenings and lent it out on the third.', 'Beautifully printed, and it lies open.'],
};
