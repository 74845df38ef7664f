import { useLanguage } from '../ui/language.js';
import { formsOf, type Matter } from './course.js';

/** What was filled in at the beginning of a matter and in its acts, each under the name of the act and of who did it; nothing where no act asked for a form. */
export function FormFacts({ matter }: { readonly matter: Matter }) {
  const { language } = useLanguage();
  return (
    <>
      {formsOf(matter, language).map((form) => (
        <section key={form.key}>
          <h3>{form.what} <span className="gq-quiet">{form.who}</span></h3>
          <table className="gq-facts" aria-label={form.what}><tbody>{form.lines.map((line) => <tr key={line.label}><th scope="row">{line.label}</th><td>{line.value}</td></tr>)}</tbody></table>
        </section>
      ))}
    </>
  );
}
