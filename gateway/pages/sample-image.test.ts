import { fastify } from 'fastify';
import { sampleImage } from './sample-image';
import { addSampleImageRoute } from './sample-image-route';

test('a handle has one picture, with its name and initials', () => {
  const image = sampleImage('strand-flannel-shirt');
  expect(image).toBe(sampleImage('strand-flannel-shirt'));
  expect(image).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<\/svg>\n$/);
  expect(image).toContain('<title>Strand Flannel Shirt</title>');
  expect(image).toContain('>SF</text>');
});

test('articles of speech give no initials', () => {
  expect(sampleImage('the-whale-of-the-border')).toContain('>WB</text>');
  expect(sampleImage('the')).toContain('>T</text>');
});

test('a second view has the colours and the caption of the first, and other shapes', () => {
  const [first, second] = [sampleImage('moor-bread-knife'), sampleImage('moor-bread-knife-2')];
  const background = (image: string) => /<rect [^>]*>/.exec(image)?.[0];
  expect(background(second)).toBe(background(first));
  expect(second).toContain('<title>Moor Bread Knife</title>');
  expect(second).not.toBe(first);
});

describe('GET /sample-images', () => {
  const app = fastify();
  let url = '';
  beforeAll(async () => {
    addSampleImageRoute(app);
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.close());

  test('draws whatever handle it is asked for', async () => {
    const answer = await fetch(`${url}/sample-images/moor-bread-knife.svg`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(await answer.text()).toBe(sampleImage('moor-bread-knife'));
  });

  test.each(['%3Cscript%3E', 'A', 'a--b'])('has no picture of %s', async (name) => {
    const answer = await fetch(`${url}/sample-images/${name}.svg`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('<svg');
  });
});
