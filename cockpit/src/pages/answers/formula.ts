import i18next from 'i18next';

/** The closed language of indicator.v1 in words: `sum(gdp over year)` says "total of GRP since January". */
export function formulaWords(formula: string, name: (id: string) => string): string {
  const tokens = formula.match(/"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?|[<>!]=|[-+*/(),=<>]/g) ?? [];
  let at = 0;
  const peek = () => tokens[at] ?? '';
  const take = () => tokens[at++] ?? '';
  const expect = (token: string) => {
    if (take() !== token) {
      throw new Error(`${token} expected at ${at} of ${formula}`);
    }
  };
  const say = (key: string, values: Record<string, string> = {}) => i18next.t(`formula.${key}`, values);

  const sum = (): string => chain(product, ['+', '-']);
  const product = (): string => chain(factor, ['*', '/']);
  const chain = (part: () => string, signs: string[]): string => {
    let said = part();
    while (signs.includes(peek())) {
      const sign = take();
      said = `${said} ${{ '+': '+', '-': '\u2212', '*': '\u00d7', '/': '\u00f7' }[sign]} ${part()}`;
    }
    return said;
  };
  const factor = (): string => {
    const token = take();
    if (token === '-') {
      return `\u2212${factor()}`;
    }
    if (token === '(') {
      const inner = sum();
      expect(')');
      return `(${inner})`;
    }
    if (/^\d/.test(token)) {
      return token;
    }
    if (peek() !== '(') {
      return name(token);
    }
    if (token === 'growth') {
      expect('(');
      const of = name(take());
      expect(')');
      return say('growth', { of });
    }
    if (token === 'least' || token === 'greatest' || token === 'either') {
      expect('(');
      const options = [sum()];
      while (peek() === ',') {
        take();
        options.push(sum());
      }
      expect(')');
      return say(token, { options: options.join(say('joint')) });
    }
    return aggregate(token);
  };
  const aggregate = (how: string): string => {
    expect('(');
    const inner = take();
    let of = peek() === '(' ? aggregate(inner) : name(inner);
    if (peek() === 'where') {
      take();
      const conditions = [condition()];
      while (peek() === 'and') {
        take();
        conditions.push(condition());
      }
      of = say('where', { of, conditions: conditions.join(say('and')) });
    }
    if (peek() === 'by') {
      take();
      of = say('by', { of, field: say(`field.${take()}`) });
    }
    let over = 'year';
    if (peek() === 'over') {
      take();
      over = take();
    }
    expect(')');
    return say(`aggregate.${how}`, { of, over: say(`over.${over}`) });
  };
  const condition = (): string => {
    const field = say(`field.${take()}`);
    const sign = { '=': '=', '!=': '\u2260', '<': '<', '<=': '\u2264', '>': '>', '>=': '\u2265' }[take()] ?? '';
    return `${field} ${sign} ${take().replace(/^"|"$/g, '')}`;
  };

  try {
    const said = sum();
    return at === tokens.length ? said : formula;
  } catch {
    // A formula of a later version is shown as it is written.
    return formula;
  }
}
