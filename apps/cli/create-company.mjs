// npm run company:create -- --slug SLUG … : a company and its first administrator, who does everything else in the interface.
import { parseArgs } from 'node:util';
import { built, companies, stop, terminalLanguage, withDatabase } from './in-company.mjs';

const USAGE = `npm run company:create -- --slug polden --name-ru Полдень --name-en Polden --admin "Зимина, Инна" --email inna@polden.example

  --slug        short name for commands: small Latin letters, digits, hyphens
  --name-ru     name in Russian
  --name-en     name in English
  --admin       the first administrator: "Last name, First name"
  --email       of the administrator: what they sign in with
  --time-zone   IANA name, Europe/Moscow unless told
  --currency    ISO 4217, RUB unless told
  --locale      ru or en, the company's own language, ru unless told

Prints a link with which the administrator sets a password. Asked again for the same slug it prints a new link for the same
person. PUBLIC_URL is the address people use (http://localhost:3000 unless set); DATABASE_URL and APP_DATABASE_PASSWORD as for
the server, the embedded database without them.`;

const text = (short) => ({ type: 'string', default: short });
const { values: options } = parseArgs({
  options: {
    slug: text(),
    'name-ru': text(),
    'name-en': text(),
    admin: text(),
    email: text(),
    'time-zone': text('Europe/Moscow'),
    currency: text('RUB'),
    locale: text('ru'),
    help: { type: 'boolean', default: false },
  },
});

const wrong = faultOf(options);
if (options.help || wrong) stop(wrong ? `${wrong}\n\n${USAGE}` : USAGE);
const parts = built(terminalLanguage);
const { kernel, server } = parts;
await withDatabase(parts, async (database) => {
  const known = (await companies(database)).find(({ slug }) => slug === options.slug);
  const token = await letIn(database, known?.id ?? (await create(database)));
  if (!token) return false;
  console.log(`${options.email} sets a password here, once, within seven days:`);
  console.log(`${process.env.PUBLIC_URL ?? 'http://localhost:3000'}/welcome/${token}`);
  return true;
});

function faultOf({ slug, email, admin, locale, currency, 'time-zone': timeZone, ...named }) {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(slug ?? '')) return '--slug: small Latin letters, digits, hyphens';
  if (!named['name-ru']?.trim() || !named['name-en']?.trim()) return '--name-ru and --name-en are needed';
  if (!/^[^,]*\S[^,]*,[^,]*\S[^,]*$/.test(admin ?? '')) return '--admin: "Last name, First name"';
  if (!/^\S+@\S+\.\S+$/.test(email ?? '')) return '--email: a whole address';
  if (!['ru', 'en'].includes(locale)) return '--locale: ru or en';
  if (!/^[A-Z]{3}$/.test(currency)) return '--currency: three capital letters';
  if (!Intl.supportedValuesOf('timeZone').includes(timeZone)) return `--time-zone: ${timeZone} is not known`;
  return undefined;
}

async function create(database) {
  const id = kernel.newId();
  const [lastName, firstName] = options.admin.split(',').map((part) => part.trim());
  await database.inCompany(id, async (tx) => {
    await server.createCompany(tx, {
      slug: options.slug,
      nameRu: options['name-ru'].trim(),
      nameEn: options['name-en'].trim(),
      timeZone: options['time-zone'],
      currency: options.currency,
      locale: options.locale,
    });
    await server.createFirstAdministrator(tx, { lastName, firstName, email: options.email });
  });
  console.log(`The company ${options.slug} is made; ${firstName} ${lastName} administers it.`);
  return id;
}

/** The token of a link for the administrator of this e-mail; none when there is no such person. */
function letIn(database, companyId) {
  return database.inCompany(companyId, async (tx) => {
    const [person] = await tx.sql(
      'cli.administrator',
      `select id from employee where lower(email) = lower($1) and status = 'active' and 'admin' = any (roles)`,
      [options.email],
    );
    if (person) return server.invite(tx, null, person.id);
    console.error(`${options.slug} has no administrator with the e-mail ${options.email}`);
    return undefined;
  });
}
