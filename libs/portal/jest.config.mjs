import preset from '../../jest.preset.mjs';

const [source, options] = preset.transform['^.+\\.tsx?$'];
export default {
  ...preset,
  // The preset reads plain TypeScript; components need its JSX too.
  transform: {
    '^.+\\.ts$': [source, options],
    '^.+\\.tsx$': [source, {
      ...options,
      jsc: { ...options.jsc, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    }],
  },
};
