import { readNetworks, readOrigins } from './network-readers';

describe('readOrigins', () => {
  it.each([
    [undefined, null],
    ['*', ['*']],
    ['https://shop.example, http://localhost:3000', ['https://shop.example', 'http://localhost:3000']],
  ])('reads %s', (text, origins) => {
    expect(readOrigins({ CORS_ORIGINS: text }, 'CORS_ORIGINS')).toEqual(origins);
  });

  it.each(['shop.example', 'https://shop.example/', 'https://shop.example/path', 'ftp://shop.example', 'https://a,'])(
    'refuses %s by name',
    (text) => {
      expect(() => readOrigins({ CORS_ORIGINS: text }, 'CORS_ORIGINS')).toThrow(
        'CORS_ORIGINS: expects origins such as https://shop.example, comma separated, or *',
      );
    },
  );
});

describe('readNetworks', () => {
  it('reads addresses, networks and names', () => {
    expect(readNetworks({ TRUST_PROXY: '10.0.0.0/8, ::1,loopback' }, 'TRUST_PROXY')).toEqual([
      '10.0.0.0/8',
      '::1',
      'loopback',
    ]);
  });

  it.each(['true', '10.0.0.0/33', '10.0.0', '10.0.0.0/8/8', '10.0.0.1,,'])('refuses %s by name', (text) => {
    expect(() => readNetworks({ TRUST_PROXY: text }, 'TRUST_PROXY')).toThrow('TRUST_PROXY: expects addresses');
  });
});
