/** A start that cannot go on, in words for the person at the terminal. Nothing was changed. */
export class StartRefused extends Error {
  /**
   * @param {string} code kebab-case, for tests
   * @param {string} zh what is wrong and what to do, in Chinese
   * @param {string} en the same in English
   */
  constructor(code, zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'StartRefused';
    this.code = code;
    this.zh = zh;
    this.en = en;
  }
}
